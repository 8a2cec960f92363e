package org.banu.platform.federation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.Misconfigured;
import org.banu.platform.kernel.NotFound;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The services that the operator set up, if any. None of them is reached before somebody wants to sign in. */
@Component
class Providers {

    private static final String SETTINGS = "banu.oidc";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");
    private static final int LONGEST_LABEL = 60;

    private final Map<String, Connection> connections = new LinkedHashMap<>();

    Providers(Environment environment) {
        settings(environment).forEach((name, settings) -> {
            var provider = provider(name, settings);
            connections.put(name, new Connection(provider, new Fetcher(provider.hosts(), provider.isPrivate())));
        });
    }

    /**
     * As the operator writes them.
     *
     * @param hosts besides that of the issuer
     * @param label by ISO 639-1 code
     */
    record Settings(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue Map<String, String> label,
            @DefaultValue List<String> hosts,
            @DefaultValue("false") boolean privateNetwork,
            @DefaultValue List<String> secondFactor) {}

    /** In the order of their names. */
    List<Provider> list() {
        return connections.values().stream().map(Connection::provider).toList();
    }

    Connection get(String name) {
        return Optional.ofNullable(connections.get(name)).orElseThrow(() -> new NotFound("service", name));
    }

    Optional<Provider> find(String issuer) {
        return list().stream()
                .filter(it -> it.issuer().toString().equals(issuer))
                .findFirst();
    }

    private static Map<String, Settings> settings(Environment environment) {
        try {
            return new TreeMap<>(Binder.get(environment)
                    .bind(SETTINGS, Bindable.mapOf(String.class, Settings.class))
                    .orElse(Map.of()));
        } catch (BindException unreadable) {
            throw new Misconfigured(
                    "The setting %s can't be read. Maybe it is no true or false?".formatted(unreadable.getName()));
        }
    }

    private static Provider provider(String name, Settings settings) {
        if (!NAME.matcher(name).matches()) {
            throw new Misconfigured(
                    "The service “%s” in %s has a name that no address can have. Use up to 20 letters of a to z and digits."
                            .formatted(name, SETTINGS));
        }
        if (settings.clientId().isBlank() || settings.clientSecret().isBlank()) {
            throw new Misconfigured(
                    "The service %s.%s needs a client-id and a client-secret. They come from whoever runs it."
                            .formatted(SETTINGS, name));
        }
        var issuer = issuer(name, settings);
        var hosts = new LinkedHashSet<String>();
        Stream.concat(Stream.of(issuer.getHost()), settings.hosts().stream())
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .forEach(hosts::add);
        return new Provider(
                name,
                issuer,
                settings.clientId(),
                settings.clientSecret(),
                labels(name, settings.label()),
                hosts,
                settings.privateNetwork(),
                Set.copyOf(settings.secondFactor()));
    }

    private static URI issuer(String name, Settings settings) {
        try {
            var issuer = new URI(settings.issuer());
            var safe = "https".equals(issuer.getScheme())
                    || (settings.privateNetwork() && "http".equals(issuer.getScheme()));
            if (safe && issuer.getHost() != null && issuer.getQuery() == null && issuer.getFragment() == null) {
                return issuer;
            }
        } catch (URISyntaxException malformed) {
            // Said below, as for one of another kind.
        }
        throw new Misconfigured(
                "The issuer “%s” of %s.%s is no address that starts with https:// and ends without a question mark. Write it as the service names it."
                        .formatted(settings.issuer(), SETTINGS, name));
    }

    private static Map<String, String> labels(String name, Map<String, String> labels) {
        labels.forEach((language, label) -> {
            if (Language.find(language).isEmpty() || label.isBlank() || label.length() > LONGEST_LABEL) {
                throw new Misconfigured(
                        "The label of %s.%s.label.%s can't be used. Labels are for en, ru, kk and ur, of 1 to %d characters."
                                .formatted(SETTINGS, name, language, LONGEST_LABEL));
            }
        });
        return labels;
    }
}
