package org.banu.platform.once;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banu.platform.access.Actor;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.Sha256;
import org.banu.platform.web.BadRequest;
import org.banu.platform.web.Cookies;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Reads from a request what it is told by. */
final class Reading {

    /** The hidden field of a form. */
    static final String FIELD = "once";

    static final String HEADER = "Idempotency-Key";

    /** A text in quotation marks, as the header's draft has it; without them, since many leave them out. */
    private static final Pattern KEY = Pattern.compile("\"([\\x20-\\x7e&&[^\"\\\\]]{1,200})\"|([\\w.~:+/=-]{1,200})");

    private static final Pattern LANGUAGE = Pattern.compile("^/(?:%s)(?=/)".formatted(Language.CODES));
    private static final Set<String> NOT_CONTENT = Set.of(FIELD, "_csrf");

    private Reading() {}

    /**
     * Reads it.
     *
     * @throws BadRequest if it has no key, or none that is one
     */
    static Sent of(HttpServletRequest request, Actor actor) {
        var byForm = !isByProgram(request);
        return new Sent(
                principal(request, actor),
                request.getMethod() + " "
                        + LANGUAGE.matcher(request.getRequestURI()).replaceFirst(""),
                key(byForm ? request.getParameter(FIELD) : request.getHeader(HEADER), byForm ? FIELD : HEADER),
                fingerprint(request),
                byForm);
    }

    static boolean isByProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static String key(@Nullable String sent, String field) {
        if (sent == null || sent.isBlank()) {
            throw new BadRequest(List.of(new Problem(field, "once.problem.missing")));
        }
        var key = KEY.matcher(sent.strip());
        if (!key.matches()) {
            throw new BadRequest(List.of(new Problem(field, "once.problem.malformed")));
        }
        return key.group(1) == null ? key.group(2) : key.group(1);
    }

    private static String principal(HttpServletRequest request, Actor actor) {
        if (actor instanceof Actor.Person(var id, var ignored)) {
            return "person:" + id.value();
        }
        return Cookies.find(Cookies.FORM, request)
                .map(it -> {
                    var hash = Sha256.begin();
                    add(hash, it);
                    return "browser:" + HexFormat.of().formatHex(hash.digest());
                })
                .orElse("nobody");
    }

    private static String fingerprint(HttpServletRequest request) {
        var hash = Sha256.begin();
        add(hash, String.valueOf(request.getQueryString()));
        if (request.getAttribute(BodyFilter.BODY) instanceof byte[] body) {
            add(hash, String.valueOf(request.getContentType()));
            hash.update(body);
        } else {
            for (var parameter : new TreeMap<>(request.getParameterMap()).entrySet()) {
                if (!NOT_CONTENT.contains(parameter.getKey())) {
                    add(hash, parameter.getKey());
                    for (var value : parameter.getValue()) {
                        add(hash, value);
                    }
                }
            }
            addFiles(hash, request);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static void addFiles(MessageDigest hash, HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return;
        }
        try {
            for (var part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    add(hash, part.getName());
                    add(hash, part.getSubmittedFileName());
                    var content = Sha256.begin();
                    try (var stream = new DigestInputStream(part.getInputStream(), content)) {
                        stream.transferTo(OutputStream.nullOutputStream());
                    }
                    hash.update(content.digest());
                }
            }
        } catch (IOException | ServletException unreadable) {
            throw new UncheckedIOException("What was sent can't be read.", new IOException(unreadable));
        }
    }

    /** With its length, so that no two lists of texts look the same. */
    private static void add(MessageDigest hash, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        hash.update(bytes);
    }
}
