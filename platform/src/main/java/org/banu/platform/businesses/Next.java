package org.banu.platform.businesses;

import java.util.Arrays;
import java.util.Locale;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Tier;

/** What to do next for a business. */
enum Next {
    PLACE,
    SIZE,
    CONTACT,
    REGISTRATION,
    OWNERSHIP,
    VERIFICATION,
    PROGRAMMES;

    /** The first part that is not told; then to show who owns it, to be verified, and to see what fits it. */
    static Next of(Business business) {
        var details = business.details();
        return Arrays.stream(Section.values())
                .filter(it -> !it.isTold(details))
                .findFirst()
                .map(it -> valueOf(it.name()))
                .orElseGet(() -> whole(business));
    }

    private static Next whole(Business business) {
        // Nobody owns an idea yet, and of two officers the second looks by herself.
        if (business.details().form() == Form.IDEA
                || business.tier() == Tier.VERIFIED
                || business.tier() == Tier.DOCUMENTS_CHECKED) {
            return PROGRAMMES;
        }
        if (business.tier() == Tier.DECLARED) {
            return OWNERSHIP;
        }
        // What an organisation brought, only its owner can have verified.
        return business.owner().person().isPresent() ? VERIFICATION : PROGRAMMES;
    }

    /** Where it is done. */
    String address(String business) {
        return "/businesses/%s/%s".formatted(business, name().toLowerCase(Locale.ROOT));
    }
}
