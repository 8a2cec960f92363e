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

    /** @param answered whether its owner had answered and waits for what is decided */
    void allowedAgain(BusinessId business, boolean answered, Instant now) {
        keep(act("allowed_again", business), owner(business));
        if (answered) {
            tell(business, Letter.Kind.OBJECTION_DECIDED, now);
        }
    }

    void objected(BusinessId business) {
        keep(act("objected", business), owner(business));
    }

    void keptOut(BusinessId business, Instant now) {
        keep(act("kept_out", business), owner(business));
        tell(business, Letter.Kind.OBJECTION_DECIDED, now);
    }

    void takenDown(BusinessId business, Instant now) {
        keep(act("taken_down", business), owner(business));
        tell(business, Letter.Kind.TAKEN_DOWN, now);
    }

    /** By letter too; the words stand on her page. */
    private void tell(BusinessId business, Letter.Kind kind, Instant now) {
        var page = "/businesses/%s/listing".formatted(business.value());
        owner(business).person().ifPresent(it -> notices.tell(it, kind, page, now));
    }

    private Owner owner(BusinessId business) {
        return access.answer(Projection.TASK, () -> registry.get(business)).owner();
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
