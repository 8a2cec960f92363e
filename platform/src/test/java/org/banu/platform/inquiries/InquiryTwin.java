package org.banu.platform.inquiries;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.directory.Shopkeepers;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody wrote to her business, what she answered and reported, and that she may not write for a time. */
@TestComponent
public class InquiryTwin implements Twin {

    private final InquiryStore store;
    private final RefusalStore refusals;
    private final Reports reports;
    private final Shopkeepers people;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InquiryTwin(
            InquiryStore store,
            RefusalStore refusals,
            Reports reports,
            Shopkeepers people,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.refusals = refusals;
        this.reports = reports;
        this.people = people;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var now = clock.instant();
        var buyer = people.somebody(Shopkeepers.name("buyer"));
        var business = people.business(person, Details.begun(canary, "KZ", "retail", Form.IDEA));
        var inquiry = new Inquiry(
                UUID.randomUUID(), business, Owner.of(person.id()), "", buyer.id(), now, Optional.empty(), 0);
        SignedInAs.as(
                buyer,
                () -> transaction.<Boolean>execute(_ -> {
                    store.add(inquiry);
                    store.addMessage(inquiry, false, canary, now);
                    return true;
                }));
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(_ -> {
                    store.addMessage(inquiry, true, canary, now);
                    store.see(person.id(), inquiry);
                    refusals.block(Owner.of(person.id()), buyer.id(), now);
                    return true;
                }));
        SignedInAs.as(person, () -> reports.report(person.id(), business, Optional.of(inquiry.id()), canary));
        access.perform(
                "moderation",
                () -> refusals.ban(person.id(), new RefusalStore.Ban(canary, now.plusSeconds(3_600)), now));
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return SignedInAs.as(person, () -> transaction.<List<Inquiry>>execute(_ -> store.list(Optional.empty(), 10)))
                .stream()
                .map(it -> "/en/account/inquiries/" + it.id())
                .toList();
    }
}
