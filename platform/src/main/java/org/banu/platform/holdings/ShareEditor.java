package org.banu.platform.holdings;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.holdings.Disclosure.Share;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Party.Sex;
import org.banu.platform.ownership.Role;
import org.banu.platform.ownership.Stake;
import org.banu.platform.registry.BusinessId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes who owns what. What was true before stays, with its last day; only a mistake is overwritten, and noted. */
@Component
class ShareEditor {

    private final Holdings holdings;
    private final PartyStore parties;
    private final StakeStore stakes;
    private final Ledger ledger;
    private final Clock clock;

    ShareEditor(Holdings holdings, PartyStore parties, StakeStore stakes, Ledger ledger, Clock clock) {
        this.holdings = holdings;
        this.parties = parties;
        this.stakes = stakes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** She owns it alone, runs it and signs for it; nothing where something was told before. */
    @Transactional
    public void ownAlone(BusinessId business, PersonId person, String name, Sex sex) {
        if (!holdings.get(business).isEmpty()) {
            return;
        }
        var id = add(business, new Party.Person(UUID.randomUUID().toString(), sex), name, Optional.of(person));
        var root = business.value().toString();
        var now = clock.instant();
        stakes.add(business, UUID.randomUUID(), new Stake(id, root, BigDecimal.valueOf(100), null, null), now);
        for (var kind : List.of(Role.Kind.CHIEF_EXECUTIVE, Role.Kind.SIGNATORY)) {
            stakes.add(business, UUID.randomUUID(), new Role(id, root, kind, null, null), now);
        }
        parties.state(business, business.value(), true, now);
        ledger.changed(Ledger.act("owned_alone", business).with("owner", id), business);
    }

    /** Adds one to those that are named; its id. */
    @Transactional
    public String add(BusinessId business, Party party, String name, Optional<PersonId> person) {
        return add(business, party, name, person, "", "");
    }

    /** Adds one to those that are named, with what tells an entity from others. */
    @Transactional
    public String add(
            BusinessId business, Party party, String name, Optional<PersonId> person, String country, String number) {
        var now = clock.instant();
        parties.addRoot(business, now);
        parties.add(business, new Named(party, name, person.isPresent(), country, number, now), person, now);
        ledger.changed(Ledger.act("named", business).with("party", party.id()), business);
        return party.id();
    }

    @Transactional
    public void own(BusinessId business, Stake stake) {
        var now = clock.instant();
        parties.addRoot(business, now);
        stakes.add(business, UUID.randomUUID(), stake, now);
        ledger.changed(act("stake_added", business, stake).with("percent", percent(stake)), business);
    }

    /** From a day on the share is another: the one before ends and stays. */
    @Transactional
    public void become(BusinessId business, Share before, Stake after, LocalDate since) {
        var now = clock.instant();
        stakes.end(business, before.id(), since.minusDays(1), now);
        stakes.add(business, UUID.randomUUID(), after, now);
        ledger.changed(
                act("stake_changed", business, after).with("percent", percent(before.stake()), percent(after)),
                business);
    }

    /** It was mistyped. */
    @Transactional
    public void correct(BusinessId business, Share wrong, Stake right) {
        stakes.correct(business, wrong.id(), right, clock.instant());
        ledger.changed(
                act("stake_corrected", business, right).with("percent", percent(wrong.stake()), percent(right)),
                business);
    }

    /** It was given away or sold. */
    @Transactional
    public void end(BusinessId business, Share share, LocalDate last) {
        stakes.end(business, share.id(), last, clock.instant());
        ledger.changed(act("stake_ended", business, share.stake()).with("ends", last), business);
    }

    /** It never was. */
    @Transactional
    public void remove(BusinessId business, Share share) {
        stakes.remove(business, share.id());
        ledger.changed(
                act("stake_removed", business, share.stake()).with("percent", percent(share.stake()), ""), business);
    }

    @Transactional
    public void change(BusinessId business, Named before, Named after) {
        parties.change(business, after, clock.instant());
        var act = Ledger.act("party_changed", business)
                .with("party", after.id())
                .withSecret("name", Optional.of(before.name()), Optional.of(after.name()));
        if (before.party() instanceof Party.Person(var ignored, var was)
                && after.party() instanceof Party.Person(var same, var is)) {
            act = act.withSecret("sex", Optional.of(was.name()), Optional.of(is.name()));
        }
        ledger.changed(act, business);
    }

    /** Whether nobody else owns a part of an entity than those named. */
    @Transactional
    public void state(BusinessId business, Named entity, boolean named) {
        var now = clock.instant();
        parties.addRoot(business, now);
        parties.state(business, UUID.fromString(entity.id()), named, now);
        ledger.changed(
                Ledger.act("owners_named", business).with("party", entity.id()).with("named", !named, named), business);
    }

    private static Act act(String what, BusinessId business, Stake stake) {
        return Ledger.act(what, business).with("owner", stake.owner()).with("of", stake.of());
    }

    private static String percent(Stake stake) {
        return stake.percent() == null
                ? "undisclosed"
                : stake.percent().stripTrailingZeros().toPlainString();
    }
}
