package org.banu.platform.once;

import java.lang.reflect.UndeclaredThrowableException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.aopalliance.intercept.MethodInvocation;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Lets a handler do its work once for each key, and answers again what it answered. */
@Component
class OnceAdvice {

    private static final String TASK = "once";
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** How often a form asks whether the one before it is done. */
    private static final int PATIENCE = 30;

    private final Access access;
    private final OnceStore store;
    private final Clock clock;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    OnceAdvice(Access access, OnceStore store, Clock clock, JsonMapper json, PlatformTransactionManager transactions) {
        this.access = access;
        this.store = store;
        this.clock = clock;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of one try; null where another request with the key is under way. */
    private record Tried(@Nullable Object answer) {}

    @Nullable
    Object invoke(MethodInvocation call) {
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            throw new IllegalStateException("%s is called without a request.".formatted(call.getMethod()));
        }
        var actor = access.current();
        var sent = Reading.of(attributes.getRequest(), actor);
        for (var tries = sent.byForm() ? PATIENCE : 1; tries > 0; tries--) {
            var tried = transaction.execute(status -> attempt(call, sent, actor, status));
            if (tried.isPresent()) {
                return tried.get().answer();
            }
            if (tries > 1) {
                pause();
            }
        }
        throw conflict();
    }

    private Optional<Tried> attempt(MethodInvocation call, Sent sent, Actor actor, TransactionStatus status) {
        if (!access.answer(TASK, () -> store.isAlone(sent))) {
            return Optional.empty();
        }
        var known = access.answer(TASK, () -> store.find(sent));
        if (known.isPresent()) {
            if (!known.get().fingerprint().equals(sent.fingerprint())) {
                throw new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return Optional.of(new Tried(known.get().again()));
        }
        var answer = proceed(call);
        if (!(answer instanceof ResponseEntity<?> done) || done.getStatusCode().value() >= 400) {
            status.setRollbackOnly();
            return Optional.of(new Tried(answer));
        }
        var answered = Answered.of(sent.fingerprint(), done, json);
        var person = actor instanceof Actor.Person(var id, var ignored) ? Optional.of(id) : Optional.<PersonId>empty();
        access.perform(TASK, () -> store.add(sent, person.map(PersonId::value), answered, clock.instant()));
        return Optional.of(new Tried(answered.first()));
    }

    private static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable checked) {
            throw new UndeclaredThrowableException(checked);
        }
    }

    private static ErrorResponseException conflict() {
        var conflict = new ErrorResponseException(HttpStatus.CONFLICT);
        conflict.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return conflict;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw conflict();
        }
    }
}
