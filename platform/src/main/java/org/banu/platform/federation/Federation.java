package org.banu.platform.federation;

import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Outreach;
import org.banu.platform.sessions.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Signing in through other services, and linking them to an account. */
@Service
public class Federation {

    /** For so long she may be away at the service. */
    static final Duration HOLDS = Duration.ofMinutes(10);

    /** Who somebody is is found out before there is anybody to act. */
    static final String TASK = "sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(Federation.class);

    private final Providers providers;
    private final AttemptStore attempts;
    private final Ties ties;
    private final Access access;
    private final Outreach outreach;

    Federation(Providers providers, AttemptStore attempts, Ties ties, Access access, Outreach outreach) {
        this.providers = providers;
        this.attempts = attempts;
        this.ties = ties;
        this.access = access;
        this.outreach = outreach;
    }

    Provider get(String name) {
        return providers.get(name).provider();
    }

    /**
     * Where she goes on at the service; empty where it does not answer as it should.
     *
     * @param browser what her browser keeps until she is back
     */
    Optional<URI> begin(Attempt.Wish wish, Secret browser, Language language, Instant now) {
        var connection = providers.get(wish.provider());
        var attempt = Attempt.of(wish);
        var state = Secret.next();
        try {
            var there = connection.authorize(new State(state.text()), attempt, back(wish.provider()), language, now);
            access.perform(TASK, () -> attempts.add(state, browser, attempt, now.plus(HOLDS)));
            return Optional.of(there);
        } catch (Unfinished problem) {
            warn(wish.provider(), problem);
            return Optional.empty();
        }
    }

    /**
     * Takes her back, once. Nothing of what the service says counts before all of it was checked, and no transaction is
     * open while it is asked.
     *
     * @param answer what the service sent with her
     * @param who is signed in, if anybody
     */
    Arrival finish(
            String name,
            Map<String, List<String>> answer,
            Secret browser,
            Optional<PersonId> who,
            Language language,
            Instant now) {
        var connection = providers.get(name);
        var state = new Secret(answer.getOrDefault("state", List.of("")).getFirst());
        var taken = access.answer(TASK, () -> attempts.take(state, browser, name, now));
        if (taken.isEmpty()) {
            return new Arrival.Turned(Why.EXPIRED);
        }
        var wish = taken.get().wish();
        if (wish.person().isPresent() && !wish.person().equals(who)) {
            return new Arrival.Turned(Why.EXPIRED);
        }
        try {
            var identity = connection.identify(answer, taken.get(), back(name), now);
            return access.answer(
                    TASK,
                    () -> wish.person()
                            .map(it -> ties.link(identity, it, now))
                            .orElseGet(() -> ties.enter(identity, wish, language, now)));
        } catch (Unfinished problem) {
            warn(name, problem);
            return new Arrival.Turned(problem.why());
        }
    }

    /** Why it stays linked; empty when it went. */
    Optional<Why> unlink(PersonId person, UUID id, Instant now) {
        return access.answer(TASK, () -> ties.unlink(person, id, now));
    }

    /** The one address that a service sends people back to; it is the same in every language. */
    private URI back(String name) {
        return URI.create(outreach.address("/sign-in/with/%s/back".formatted(name)));
    }

    private static void warn(String name, Unfinished problem) {
        if (problem.why() != Why.DECLINED) {
            LOG.warn("Signing in through {} broke off ({}): {}", name, problem.why(), problem.getMessage());
        }
    }
}
