package org.banu.platform.federation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banu.platform.accounts.Address;
import org.banu.platform.kernel.Language;

/**
 * Speaks OpenID Connect with one service. Tokens count only when they are signed with a key pair of the service; a shared
 * secret or no signature never does.
 */
final class Connection {

    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();
    private static final Duration FRESH = Duration.ofHours(1);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final Provider provider;
    private final Fetcher fetcher;
    private volatile Optional<Known> known = Optional.empty();

    Connection(Provider provider, Fetcher fetcher) {
        this.provider = provider;
        this.fetcher = fetcher;
    }

    /** What the service says of itself, for an hour. */
    private record Known(OIDCProviderMetadata metadata, Instant until) {}

    Provider provider() {
        return provider;
    }

    /** The address at the service that she is sent to. */
    URI authorize(State state, Attempt attempt, URI back, Language language, Instant now) throws Unfinished {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "email"), client(), back)
                .endpointURI(metadata(now).getAuthorizationEndpointURI())
                .state(state)
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .uiLocales(List.of(tag(language)))
                .build()
                .toURI();
    }

    /** Who came back. */
    Identity identify(Map<String, List<String>> answer, Attempt attempt, URI back, Instant now) throws Unfinished {
        try {
            var metadata = metadata(now);
            var response = AuthenticationResponseParser.parse(back, answer);
            checkIssuer(metadata, response);
            if (!response.indicatesSuccess()) {
                throw refusal(response);
            }
            var code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw new Unfinished(Why.UNTRUSTED, "The answer has no code.");
            }
            var tokens = tokens(metadata, new AuthorizationCodeGrant(code, back, attempt.verifier()));
            var claims = validator(metadata).validate(tokens.getIDToken(), attempt.nonce());
            checkAudience(claims);
            return new Identity(
                    provider, claims.getSubject().getValue(), email(metadata, claims, tokens), strong(claims));
        } catch (IOException away) {
            throw new Unfinished(Why.AWAY, away);
        } catch (ParseException | java.text.ParseException | BadJOSEException | JOSEException untrusted) {
            throw new Unfinished(Why.UNTRUSTED, untrusted);
        }
    }

    /** By RFC 9207, so that an answer of one service is not taken for one of another. */
    private void checkIssuer(OIDCProviderMetadata metadata, AuthenticationResponse response) throws Unfinished {
        var named = response.getIssuer();
        if (named == null ? metadata.supportsAuthorizationResponseIssuerParam() : !named.equals(issuer())) {
            throw new Unfinished(Why.UNTRUSTED, "The answer is of another issuer.");
        }
    }

    /** A token that is for others too might have been given to them first. */
    private void checkAudience(IDTokenClaimsSet claims) throws Unfinished {
        var party = claims.getAuthorizedParty();
        if (claims.getAudience().size() != 1
                || (party != null && !party.getValue().equals(provider.clientId()))) {
            throw new Unfinished(Why.UNTRUSTED, "The token is for others too.");
        }
    }

    private static Unfinished refusal(AuthenticationResponse response) {
        var error = String.valueOf(response.toErrorResponse().getErrorObject().getCode());
        var message = "The service answered with an error.";
        if (error.equals(OAuth2Error.ACCESS_DENIED.getCode())) {
            return new Unfinished(Why.DECLINED, message);
        }
        var away = error.equals(OAuth2Error.SERVER_ERROR.getCode())
                || error.equals(OAuth2Error.TEMPORARILY_UNAVAILABLE.getCode());
        return new Unfinished(away ? Why.AWAY : Why.UNTRUSTED, message);
    }

    private OIDCTokens tokens(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant)
            throws IOException, ParseException, Unfinished {
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(metadata), grant).build();
        var answer = request.toHTTPRequest().send(fetcher);
        refuseIfAway(answer);
        var response = OIDCTokenResponseParser.parse(answer);
        if (response instanceof OIDCTokenResponse tokens
                && tokens.getOIDCTokens().getIDToken() != null) {
            return tokens.getOIDCTokens();
        }
        throw new Unfinished(Why.UNTRUSTED, "The service gave no token for the code.");
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        var methods = metadata.getTokenEndpointAuthMethods();
        var secret = new Secret(provider.clientSecret());
        var post = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return post ? new ClientSecretPost(client(), secret) : new ClientSecretBasic(client(), secret);
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata)
            throws IOException, java.text.ParseException, Unfinished {
        var keys = JWKSet.parse(fetch(metadata.getJWKSetURI()));
        return new IDTokenValidator(
                issuer(),
                client(),
                new JWSVerificationKeySelector<SecurityContext>(ALGORITHMS, new ImmutableJWKSet<>(keys)),
                null);
    }

    /** From the token, or where it has none, from where the service tells more of her. */
    private Optional<Address> email(OIDCProviderMetadata metadata, IDTokenClaimsSet claims, OIDCTokens tokens)
            throws IOException, ParseException, Unfinished {
        if (claims.getClaim("email") != null || metadata.getUserInfoEndpointURI() == null) {
            return confirmed(claims);
        }
        var request = new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getBearerAccessToken());
        var answer = request.toHTTPRequest().send(fetcher);
        refuseIfAway(answer);
        var response = UserInfoResponse.parse(answer);
        if (!response.indicatesSuccess()) {
            throw new Unfinished(Why.UNTRUSTED, "The service does not say more of her.");
        }
        var more = response.toSuccessResponse().getUserInfo();
        if (more == null || !claims.getSubject().equals(more.getSubject())) {
            throw new Unfinished(Why.UNTRUSTED, "What the service says more is of another.");
        }
        return confirmed(more);
    }

    private static Optional<Address> confirmed(ClaimsSet claims) {
        var isConfirmed = String.valueOf(claims.getClaim("email_verified")).equals("true");
        return Optional.ofNullable(claims.getStringClaim("email"))
                .filter(_ -> isConfirmed)
                .flatMap(it -> Address.read(it, Language.ENGLISH))
                .filter(it -> it.kind() == Address.Kind.EMAIL);
    }

    private boolean strong(IDTokenClaimsSet claims) {
        var acr = Stream.ofNullable(claims.getACR()).map(it -> it.getValue());
        var amr = Stream.ofNullable(claims.getAMR()).flatMap(List::stream).map(it -> it.getValue());
        return Stream.concat(acr, amr).anyMatch(provider.secondFactor()::contains);
    }

    private OIDCProviderMetadata metadata(Instant now) throws Unfinished {
        var held = known.filter(it -> now.isBefore(it.until()));
        if (held.isPresent()) {
            return held.get().metadata();
        }
        try {
            var base = provider.issuer().toString().replaceFirst("/$", "");
            var metadata = OIDCProviderMetadata.parse(fetch(URI.create(base + DISCOVERY)));
            check(metadata);
            known = Optional.of(new Known(metadata, now.plus(FRESH)));
            return metadata;
        } catch (IOException away) {
            throw new Unfinished(Why.AWAY, away);
        } catch (ParseException untrusted) {
            throw new Unfinished(Why.UNTRUSTED, untrusted);
        }
    }

    private void check(OIDCProviderMetadata metadata) throws Unfinished {
        if (!metadata.getIssuer().equals(issuer())) {
            throw new Unfinished(
                    Why.UNTRUSTED,
                    "It calls itself %s. Write its issuer in the settings just so, or ask whoever runs it."
                            .formatted(metadata.getIssuer()));
        }
        var there = metadata.getAuthorizationEndpointURI();
        if (there == null || !(provider.isPrivate() || "https".equals(there.getScheme()))) {
            throw new Unfinished(Why.UNTRUSTED, "It has no address with HTTPS to send people to.");
        }
        if (metadata.getTokenEndpointURI() == null || metadata.getJWKSetURI() == null) {
            throw new Unfinished(Why.UNTRUSTED, "It has no address for tokens, or none for its keys.");
        }
        var others = Stream.of(metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .filter(it -> !fetcher.reaches(it))
                .map(URI::getHost)
                .toList();
        if (!others.isEmpty()) {
            throw new Unfinished(
                    Why.UNTRUSTED,
                    "It sends us to %s. If that is right, name it in banu.oidc.%s.hosts."
                            .formatted(others, provider.name()));
        }
    }

    private String fetch(URI address) throws IOException, Unfinished {
        var answer = new HTTPRequest(HTTPRequest.Method.GET, address).send(fetcher);
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new Unfinished(Why.AWAY, "%s answered with %d.".formatted(address, answer.getStatusCode()));
        }
        return String.valueOf(answer.getBody());
    }

    private static void refuseIfAway(HTTPResponse answer) throws Unfinished {
        if (answer.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR) {
            throw new Unfinished(Why.AWAY, "The service answered with %d.".formatted(answer.getStatusCode()));
        }
    }

    private Issuer issuer() {
        return new Issuer(provider.issuer());
    }

    private ClientID client() {
        return new ClientID(provider.clientId());
    }

    private static LangTag tag(Language language) {
        try {
            return new LangTag(language.code());
        } catch (LangTagException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<JWSAlgorithm> algorithms() {
        var pairs = new HashSet<JWSAlgorithm>(JWSAlgorithm.Family.RSA);
        pairs.addAll(List.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512));
        return Set.copyOf(pairs);
    }
}
