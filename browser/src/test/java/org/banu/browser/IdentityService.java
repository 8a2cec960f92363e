package org.banu.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.stream.Collectors;

/**
 * An OpenID provider on this machine with a page of its own, where she says who she is. It gives a code only to who asks
 * with PKCE, a state and a nonce, and a token only to who shows the verifier.
 */
final class IdentityService implements AutoCloseable {

    static final String NAME = "test";

    private static final String CLIENT = "banu";
    private static final String SECRET = "only known here";

    private final HttpServer server;
    private final String back;
    private final RSAKey key;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();

    /** What a code stands for: who she said she was, and what was asked with. */
    private record Granted(Map<String, String> said, Map<String, String> wish) {}

    /**
     * Starts it.
     *
     * @param site the address of Banu, which people are sent back to
     */
    IdentityService(String site) {
        back = site + "/sign-in/with/" + NAME + "/back";
        try {
            key = new RSAKeyGenerator(2048).keyID("key").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
        server.createContext("/.well-known/openid-configuration", it -> json(it, 200, metadata()));
        server.createContext("/keys", it -> json(it, 200, "{\"keys\":[%s]}".formatted(key.toPublicJWK())));
        server.createContext("/authorize", this::authorize);
        server.createContext("/agree", this::agree);
        server.createContext("/token", this::token);
        server.start();
    }

    /** What Banu is set up with. */
    Map<String, Object> settings() {
        return Map.of(
                "issuer", issuer(),
                "client-id", CLIENT,
                "client-secret", SECRET,
                "label.en", "Test ID",
                "label.ru", "Проверочный вход",
                "label.kk", "Сынақ куәлігі",
                "label.ur", "ٹیسٹ شناخت",
                "private-network", "true",
                "second-factor", "mfa");
    }

    private String issuer() {
        return "http://localhost:%d".formatted(server.getAddress().getPort());
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"],
                 "authorization_response_iss_parameter_supported": true}
                """.formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var wish = fields(query);
        var right = get(wish, "response_type").equals("code")
                && get(wish, "client_id").equals(CLIENT)
                && get(wish, "redirect_uri").equals(back)
                && get(wish, "code_challenge_method").equals("S256")
                && List.of("state", "nonce", "code_challenge").stream()
                        .noneMatch(it -> get(wish, it).isEmpty());
        answer(exchange, right ? 200 : 400, "text/html", right ? page(query) : "<h1>Wrongly asked</h1>");
    }

    private static String page(String wish) {
        return """
                <!DOCTYPE html><html lang="en"><title>Identity</title><h1>Who are you?</h1>
                <form action="/agree"><input type="hidden" name="wish" value="%s">
                <input id="email" name="email"> <input type="checkbox" id="second" name="second">
                <input type="checkbox" id="unconfirmed" name="unconfirmed">
                <button id="agree" name="answer" value="agree">Go on</button>
                <button id="decline" name="answer" value="decline">No</button></form></html>
                """.formatted(wish.replace("&", "&amp;"));
    }

    private void agree(HttpExchange exchange) throws IOException {
        var said = fields(exchange.getRequestURI().getRawQuery());
        var wish = fields(get(said, "wish"));
        var code = UUID.randomUUID().toString();
        codes.put(code, new Granted(said, wish));
        var outcome = get(said, "answer").equals("agree") ? "code=" + code : "error=access_denied";
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        "%s?%s&state=%s&iss=%s"
                                .formatted(
                                        back,
                                        outcome,
                                        URLEncoder.encode(get(wish, "state"), UTF_8),
                                        URLEncoder.encode(issuer(), UTF_8)));
        answer(exchange, 302, "text/html", "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var granted = codes.remove(get(form, "code"));
        if (granted == null || !hash(get(form, "code_verifier")).equals(get(granted.wish(), "code_challenge"))) {
            json(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                200,
                "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                        .formatted(UUID.randomUUID(), idToken(granted)));
    }

    private String idToken(Granted granted) {
        var now = Instant.now();
        var said = granted.said();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(UUID.nameUUIDFromBytes(get(said, "email").getBytes(UTF_8))
                        .toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", get(granted.wish(), "nonce"))
                .claim("amr", said.containsKey("second") ? List.of("pwd", "mfa") : List.of("pwd"))
                .claim("email", get(said, "email"))
                .claim("email_verified", !said.containsKey("unconfirmed"))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
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

    private static Map<String, String> fields(String text) {
        return Arrays.stream(text.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json", body);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
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
