package org.banu.platform.federation;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.banu.platform.kernel.Language;

/**
 * A service through which people may sign in.
 *
 * @param name in addresses and settings
 * @param issuer as its tokens name it
 * @param labels how it is called, by ISO 639-1 code
 * @param hosts where we fetch from it
 * @param isPrivate whether it may be on a private network, and without HTTPS
 * @param secondFactor values of {@code acr} or {@code amr} that count as a second factor here
 */
record Provider(
        String name,
        URI issuer,
        String clientId,
        String clientSecret,
        Map<String, String> labels,
        Set<String> hosts,
        boolean isPrivate,
        Set<String> secondFactor) {

    Provider {
        labels = Map.copyOf(labels);
        hosts = Set.copyOf(hosts);
        secondFactor = Set.copyOf(secondFactor);
    }

    /** In her language, else in English, else its host. */
    String label(Language language) {
        return labels.getOrDefault(
                language.code(), labels.getOrDefault(Language.ENGLISH.code(), String.valueOf(issuer.getHost())));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Provider[%s, %s]".formatted(name, issuer);
    }
}
