package org.banu.platform.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.exchange.Exchange.Begun;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Roster.Listed;
import org.springframework.boot.test.context.TestComponent;

/** An officer who brings lists in and waits for what comes of them. */
@TestComponent
class Bringing {

    private final Exchange exchange;
    private final Chambers chambers;
    private final Access access;

    Bringing(Exchange exchange, Chambers chambers, Access access) {
        this.exchange = exchange;
        this.chambers = chambers;
        this.access = access;
    }

    /** Somebody with an organisation of her own. */
    record Officer(PersonId id, OrganisationId organisation) {

        String at(String page) {
            return "/en/organisations/%s%s".formatted(organisation.value(), page);
        }
    }

    Officer officer() {
        var person = chambers.somebody();
        return new Officer(person, chambers.foundedBy(person));
    }

    private Actor.Person actor(Officer officer) {
        return new Actor.Person(officer.id(), access.grantsOf(officer.id()));
    }

    Begun hands(Officer officer, byte[] file) {
        return SignedInAs.as(actor(officer), () -> {
            try {
                return exchange.begin(
                        officer.organisation(), officer.id(), Language.RUSSIAN, "list", new ByteArrayInputStream(file));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    /** What would come of it. */
    Import looks(Officer officer, byte[] file) {
        return switch (hands(officer, file)) {
            case Begun.Kept(var id) -> rests(officer, id);
            case Begun.Refused(var problem) -> throw new AssertionError(problem);
        };
    }

    Import brings(Officer officer, byte[] file) {
        return brings(officer, looks(officer, file).id());
    }

    Import brings(Officer officer, UUID id) {
        SignedInAs.as(actor(officer), () -> {
            exchange.bring(officer.organisation(), id);
            return true;
        });
        return rests(officer, id);
    }

    Import get(Officer officer, UUID id) {
        return SignedInAs.as(actor(officer), () -> exchange.get(officer.organisation(), id));
    }

    boolean sorts(Officer officer, UUID id, List<String> fields) {
        return SignedInAs.as(actor(officer), () -> exchange.sort(officer.organisation(), id, fields));
    }

    /** As it is when nobody works on it any more. */
    Import rests(Officer officer, UUID id) {
        for (var i = 0; i < 3_000; i++) {
            var now = get(officer, id);
            if (!now.state().isAtWork()) {
                return now;
            }
            pause();
        }
        throw new AssertionError("It takes longer than half a minute.");
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    List<Listed> all(Officer officer) {
        return SignedInAs.as(actor(officer), () -> exchange.page(officer.organisation(), Optional.empty(), 100_000));
    }
}
