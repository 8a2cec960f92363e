package org.banu.platform.federation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID provider on this machine, which can be told to answer wrongly. */
final class TestService implements AutoCloseable {

    static final String CLIENT = "banu";
    static final String SECRET = "a secret: with + signs & spaces";
    static final String BACK = "http://localhost:8080/sign-in/with/test/back";

    private static final RSAKey KEY = key();
    private static final RSAKey OTHER_KEY = key();

    private final HttpServer server;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    /** What it does wrong. */
    enum Fault {
        NONE,
        OTHER_NONCE,
        NO_NONCE,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        OTHER_PARTY,
        EXPIRED,
        OTHER_KEY,
        UNSIGNED,
        SHARED_SECRET,
        PUBLIC_KEY_AS_SECRET,
        NO_TOKEN,
        OTHER_PERSON,
        AWAY
    }

    /**
     * Somebody who has an account there.
     *
     * @param email that is told; empty for none
     * @param amr how she signed in there
     */
    record Somebody(String subject, String email, boolean confirmed, List<String> amr, boolean inToken) {

        static Somebody with(String email) {
            return new Somebody(UUID.randomUUID().toString(), email, true, List.of("pwd"), true);
        }

        Somebody unconfirmed() {
            return new Somebody(subject, email, false, amr, inToken);
        }

        Somebody with2() {
            return new Somebody(subject, email, confirmed, List.of("pwd", "mfa"), inToken);
        }

        /** Her address is told only to who asks for more. */
        Somebody discreet() {
            return new Somebody(subject, email, confirmed, amr, false);
        }
    }

    private record Granted(Somebody who, String nonce, String challenge, String back) {}

    TestService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, metadata()));
        server.createContext("/keys", it -> answer(it, 200, "{\"keys\":[%s]}".formatted(KEY.toPublicJWK())));
        server.createContext("/token", this::token);
        server.createContext("/more", this::more);
        server.createContext("/elsewhere/", it -> {
            it.getResponseHeaders().add("Location", issuer() + "/.well-known/openid-configuration");
            answer(it, 302, "{}");
        });
        server.createContext("/endless", it -> answer(it, 200, "x".repeat(300_000)));
        server.start();
    }

    String issuer() {
        return "http://localhost:%d".formatted(server.getAddress().getPort());
    }

    void does(Fault wrong) {
        fault = wrong;
    }

    int asked() {
        return asked.get();
    }

    /** She agrees there; the address that her browser is sent back to. */
    String agrees(Somebody who, String address) {
        var wish = query(URI.create(address).getRawQuery());
        assertThat(address).startsWith(issuer() + "/authorize?");
        assertThat(wish)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", CLIENT)
                .containsEntry("redirect_uri", BACK)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid email")
                .containsKeys("state", "nonce", "code_challenge");
        var code = UUID.randomUUID().toString();
        codes.put(code, new Granted(who, get(wish, "nonce"), get(wish, "code_challenge"), BACK));
        return "/sign-in/with/test/back?code=%s&state=%s&iss=%s"
                .formatted(code, get(wish, "state"), URLEncoder.encode(issuer(), UTF_8));
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "userinfo_endpoint": "%1$s/more", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"],
                 "authorization_response_iss_parameter_supported": true}
                """.formatted(issuer());
    }

    private void token(HttpExchange exchange) throws IOException {
        if (fault == Fault.AWAY) {
            answer(exchange, 503, "");
            return;
        }
        var form = query(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var granted = codes.remove(form.getOrDefault("code", ""));
        if (granted == null || !isRight(exchange, form, granted)) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        var access = UUID.randomUUID().toString();
        codes.put(access, granted);
        var token = fault == Fault.NO_TOKEN ? "" : ", \"id_token\": \"%s\"".formatted(idToken(granted));
        answer(exchange, 200, "{\"access_token\": \"%s\", \"token_type\": \"Bearer\"%s}".formatted(access, token));
    }

    private static boolean isRight(HttpExchange exchange, Map<String, String> form, Granted granted) {
        return isClient(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")))
                && get(form, "grant_type").equals("authorization_code")
                && get(form, "redirect_uri").equals(granted.back())
                && hash(get(form, "code_verifier")).equals(granted.challenge());
    }

    private void more(HttpExchange exchange) throws IOException {
        var access = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        var granted = codes.get(access);
        if (granted == null) {
            answer(exchange, 401, "{}");
            return;
        }
        var who = granted.who();
        var subject = fault == Fault.OTHER_PERSON ? "another" : who.subject();
        answer(
                exchange,
                200,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("sub", subject, "email", who.email(), "email_verified", who.confirmed())));
    }

    private String idToken(Granted granted) {
        var now = Instant.now();
        var who = granted.who();
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.OTHER_ISSUER ? "https://other.example.org" : issuer())
                .subject(who.subject())
                .issueTime(Date.from(now.minusSeconds(fault == Fault.EXPIRED ? 900 : 1)))
                .expirationTime(Date.from(now.plusSeconds(fault == Fault.EXPIRED ? -300 : 300)))
                .claim("amr", who.amr());
        if (fault == Fault.OTHER_PARTY) {
            claims.audience(List.of(CLIENT, "other")).claim("azp", "other");
        } else {
            claims.audience(fault == Fault.OTHER_AUDIENCE ? "other" : CLIENT);
        }
        if (fault != Fault.NO_NONCE) {
            claims.claim("nonce", fault == Fault.OTHER_NONCE ? "other" : granted.nonce());
        }
        if (who.inToken() && !who.email().isEmpty()) {
            claims.claim("email", who.email()).claim("email_verified", who.confirmed());
        }
        return signed(claims.build());
    }

    private String signed(JWTClaimsSet claims) {
        try {
            return switch (fault) {
                case UNSIGNED -> new PlainJWT(claims).serialize();
                case SHARED_SECRET -> hmac(claims, Arrays.copyOf(SECRET.getBytes(UTF_8), 64));
                case PUBLIC_KEY_AS_SECRET -> hmac(claims, KEY.toRSAPublicKey().getEncoded());
                case OTHER_KEY -> rsa(claims, OTHER_KEY);
                default -> rsa(claims, KEY);
            };
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String rsa(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String hmac(JWTClaimsSet claims, byte[] secret) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key").build();
        var token = new SignedJWT(header, claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** By RFC 6749, both are encoded as in a form before they are joined. */
    private static boolean isClient(String authorization) {
        var given = new String(Base64.getDecoder().decode(authorization.replace("Basic ", "")), UTF_8);
        return given.equals(URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8));
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String get(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static Map<String, String> query(String text) {
        return Arrays.stream(text.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], UTF_8)));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.incrementAndGet();
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
