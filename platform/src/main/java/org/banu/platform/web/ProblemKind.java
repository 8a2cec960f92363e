package org.banu.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong with a request, by the status it is answered with. */
public enum ProblemKind {
    BAD_REQUEST(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    /** What was sent came too slowly to be waited for. */
    SLOW(408),
    CONFLICT(409),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    /** A key of idempotency that came before with other content. */
    REUSED(422),
    /** More than may be tried in a while. */
    TOO_OFTEN(429),
    FAILURE(500),
    BUSY(503),
    /** The database is away or full; {@link #of} never gives it, since its status is that of {@link #BUSY}. */
    UNAVAILABLE(503);

    public static final String ADDRESS = "/api/v1/problems/";

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(it -> it.status == status)
                .findFirst()
                .orElse(FAILURE);
    }

    public static Optional<ProblemKind> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public int status() {
        return status;
    }

    /** The end of the message keys {@code web.api.…} and {@code web.api_help.…}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What readers see: they can't get a method or a format wrong. */
    String page() {
        return switch (this) {
            case METHOD, NOT_ACCEPTABLE, MEDIA_TYPE -> NOT_FOUND.code();
            default -> code();
        };
    }

    /** Names the kind to programs, and says more where it is opened. */
    public String address() {
        return ADDRESS + code();
    }
}
