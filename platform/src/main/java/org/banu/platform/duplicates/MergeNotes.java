package org.banu.platform.duplicates;

import java.time.Instant;
import org.banu.platform.access.Owner;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Keepers;
import org.springframework.stereotype.Component;

/** Writes to whoever keeps a business that was found to be another one, or is none after all. */
@Component
class MergeNotes {

    private final Notices notices;
    private final Keepers keepers;

    MergeNotes(Notices notices, Keepers keepers) {
        this.notices = notices;
        this.keepers = keepers;
    }

    /** The keeper of the other one too, if that is somebody else: hers has more in it now. */
    void merged(Business kept, Business lost, Instant now) {
        tell(lost.owner(), page(kept), Letter.Kind.BUSINESS_MERGED, now);
        if (!kept.owner().isSame(lost.owner())) {
            tell(kept.owner(), page(kept), Letter.Kind.BUSINESS_MERGED, now);
        }
    }

    void separated(Business kept, Business back, Instant now) {
        tell(back.owner(), page(back), Letter.Kind.BUSINESS_SEPARATED, now);
        if (!kept.owner().isSame(back.owner())) {
            tell(kept.owner(), page(kept), Letter.Kind.BUSINESS_SEPARATED, now);
        }
    }

    private static String page(Business business) {
        return "/businesses/" + business.id().value();
    }

    /** Officers may not see what somebody else keeps, so their letter leads to what their organisation brought. */
    private void tell(Owner keeper, String page, Letter.Kind kind, Instant now) {
        keeper.person().ifPresent(it -> notices.tell(it, kind, page, now));
        keeper.organisation()
                .ifPresent(organisation -> keepers.officers(keeper, now)
                        .forEach(it -> notices.tell(
                                it, kind, "/organisations/%s/businesses".formatted(organisation.value()), now)));
    }
}
