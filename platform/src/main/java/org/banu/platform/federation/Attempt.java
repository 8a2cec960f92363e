package org.banu.platform.federation;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;
import org.banu.platform.access.PersonId;

/**
 * That somebody went to a service, and is expected back.
 *
 * @param nonce what the token must repeat
 * @param verifier what shows that we are who began
 */
record Attempt(Wish wish, Nonce nonce, CodeVerifier verifier) {

    /**
     * What she wants there.
     *
     * @param provider its name
     * @param person who links it to her account; empty where somebody signs in
     * @param shared whether she is on a phone that others use too
     * @param to the page where she was going; empty for her account
     */
    record Wish(String provider, Optional<PersonId> person, boolean shared, String to) {}

    static Attempt of(Wish wish) {
        return new Attempt(wish, new Nonce(), new CodeVerifier());
    }
}
