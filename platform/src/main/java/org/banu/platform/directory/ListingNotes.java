package org.banu.platform.directory;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.banu.platform.access.Access;
import org.banu.platform.access.Owner;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.springframework.stereotype.Component;

/** What is kept of a change, and whom it is told to. */
@Component
class ListingNotes {

    private final Access access;
    private final Registry registry;
    private final Audit audit;
    private final Notices notices;

    ListingNotes(Access access, Registry registry, Audit audit, Notices notices) {
        this.access = access;
        this.registry = registry;
        this.audit = audit;
        this.notices = notices;
    }

    void shown(BusinessId business, Set<Field> before, Set<Field> after) {
        keep(act("shown", business).with("fields", words(before), words(after)), owner(business));
    }

    void hidden(BusinessId business) {
        keep(act("hidden", business), owner(business));
    }

    void allowedAgain(BusinessId business) {
        keep(act("allowed_again", business), owner(business));
    }

    /** Its owner is told by letter too; the reason stands on her page. */
    void takenDown(BusinessId business, Instant now) {
        var owner = owner(business);
        keep(act("taken_down", business), owner);
        var page = "/businesses/%s/listing".formatted(business.value());
        owner.person().ifPresent(it -> notices.tell(it, Letter.Kind.TAKEN_DOWN, page, now));
    }

    private Owner owner(BusinessId business) {
        return access.answer("directory", () -> registry.get(business)).owner();
    }

    private void keep(Act act, Owner owner) {
        audit.add(act.concerning(owner));
    }

    private static Act act(String what, BusinessId business) {
        return Act.of("directory." + what, "business", business.value());
    }

    private static String words(Set<Field> fields) {
        return fields.stream().map(Field::name).sorted().collect(Collectors.joining(" "));
    }
}
