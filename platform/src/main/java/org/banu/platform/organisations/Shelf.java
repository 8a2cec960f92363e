package org.banu.platform.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.data.Confidence;
import org.banu.data.Network.NetworkKind;
import org.banu.data.Programme;
import org.banu.data.Text;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.kernel.Sha256;
import org.banu.platform.organisations.Organisation.About;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Organisation.Names;
import org.banu.platform.organisations.Organisation.Standing;
import org.banu.platform.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The organisations of the catalogue: its networks, and the providers that its programmes name alone. */
@Component
class Shelf implements ApplicationRunner {

    private static final String PROVIDERS = "/organisations/providers.json";

    /**
     * What the build knows of who provides what.
     *
     * @param networks what networks provide together with others; what names one alone is found by itself
     */
    record Providers(List<Provider> providers, List<Joint> networks) {

        Providers {
            providers = List.copyOf(providers);
            networks = List.copyOf(networks);
        }
    }

    /**
     * An organisation behind programmes of the catalogue that is no network itself.
     *
     * @param namedBy the programme whose provider it is and nobody else, so that its names are found there; null where
     *     each names others beside it
     * @param name as its programmes name it; null where one names it alone
     * @param country of those that people act in; null for the country of the programme that names it alone
     * @param programmes ids of those that it provides, alone or with others
     */
    record Provider(
            String id,
            Kind kind,
            @Nullable String namedBy,
            @Nullable Text name,
            @Nullable String country,
            List<String> programmes) {

        Provider {
            programmes = List.copyOf(programmes);
            if ((namedBy == null) == (name == null) || (name == null) != (country == null)) {
                throw new IllegalArgumentException("'%s' needs either namedBy, or a name and a country.".formatted(id));
            }
        }
    }

    /**
     * A network of the catalogue.
     *
     * @param programmes ids of those that it provides together with others
     */
    record Joint(String id, List<String> programmes) {

        Joint {
            programmes = List.copyOf(programmes);
        }
    }

    private final Access access;
    private final OrganisationStore store;

    /** By their ids in the shipped data. */
    private final Map<String, Organisation> shipped = new TreeMap<>();

    private final Map<OrganisationId, List<Programme>> programmes = new HashMap<>();

    Shelf(Access access, OrganisationStore store, Programmes catalogue, JsonMapper json) {
        this.access = access;
        this.store = store;
        var known = providers(json);
        var joint = known.networks().stream().collect(Collectors.toMap(Joint::id, Joint::programmes));
        for (var programme : catalogue.list()) {
            if (programme.network() != null) {
                var others =
                        joint.getOrDefault(programme.id(), List.of()).stream().map(catalogue::get);
                var provided = Stream.concat(ofNetwork(programme, catalogue), others);
                put(programme.id(), network(programme), provided.toList());
            }
        }
        for (var provider : known.providers()) {
            var provided = provider.programmes().stream().map(catalogue::get).toList();
            put(provider.id(), provider(provider, catalogue), provided);
        }
        if (!shipped.keySet().containsAll(joint.keySet())) {
            throw new IllegalStateException(
                    "%s has networks that the catalogue has not: %s".formatted(PROVIDERS, joint));
        }
    }

    /** Notes in the database what changed since the last start; what its people wrote stays as they wrote it. */
    @Override
    public void run(ApplicationArguments arguments) {
        access.perform("catalogue", this::noteChanges);
    }

    private void noteChanges() {
        var known = store.hashes();
        shipped.forEach((id, organisation) -> {
            var hash = hash(organisation);
            if (!hash.equals(known.get(id))) {
                store.put(organisation, id, hash);
            }
        });
        store.withdrawAllBut(shipped.keySet());
    }

    /** What it provides, as far as the catalogue says; empty for one that somebody added. */
    List<Programme> programmes(OrganisationId organisation) {
        return programmes.getOrDefault(organisation, List.of());
    }

    private void put(String id, Organisation organisation, List<Programme> provided) {
        if (shipped.put(id, organisation) != null) {
            throw new IllegalStateException("The organisation '%s' of %s is there twice. Give one of them another id."
                    .formatted(id, PROVIDERS));
        }
        programmes.put(organisation.id(), provided);
    }

    private static Organisation network(Programme network) {
        return new Organisation(
                idOf(network.id()),
                kind(network),
                network.country(),
                names(network.name(), network),
                About.of(web(network)),
                Standing.UNCLAIMED);
    }

    /** Itself, and what names it alone as its provider. */
    private static Stream<Programme> ofNetwork(Programme network, Programmes catalogue) {
        return catalogue.list().stream()
                .filter(it -> it.id().equals(network.id())
                        || (it.provider() != null
                                && it.network() == null
                                && it.provider().en().equals(network.name().en())));
    }

    private static Organisation provider(Provider provider, Programmes catalogue) {
        if (provider.name() != null && provider.country() != null) {
            return provider(provider, provider.name(), provider.country());
        }
        var namedBy = catalogue.get(String.valueOf(provider.namedBy()));
        if (namedBy.provider() == null) {
            throw new IllegalStateException("%s names the provider '%s' by the programme '%s', which has none."
                    .formatted(PROVIDERS, provider.id(), namedBy.id()));
        }
        return provider(provider, namedBy.provider(), namedBy.country());
    }

    private static Organisation provider(Provider provider, Text name, String country) {
        return new Organisation(
                idOf(provider.id()),
                provider.kind(),
                country,
                new Names("", name.en(), name.ru(), name.kk(), name.ur()),
                About.of(""),
                Standing.UNCLAIMED);
    }

    private static Names names(Text name, Programme programme) {
        var original = programme.original().values().stream().findFirst().orElse("");
        return new Names(original, name.en(), name.ru(), name.kk(), name.ur());
    }

    /** Only a page that a source shows. */
    private static String web(Programme programme) {
        var page = programme.provenance();
        return page.url() != null && page.urlConfidence() == Confidence.SEEN_IN_SOURCE ? page.url() : "";
    }

    private static Kind kind(Programme programme) {
        var network = programme.network();
        return network == null ? Kind.PARTNER : kind(network.kind());
    }

    private static Kind kind(NetworkKind kind) {
        return switch (kind) {
            case CHAMBER -> Kind.CHAMBER;
            case GOVERNMENT_BODY -> Kind.MINISTRY;
            case NGO -> Kind.NGO;
            case FUND -> Kind.FUND;
            case ASSOCIATION, COUNCIL, MULTILATERAL, EXPERT_GROUP, LEADERS_NETWORK, PLATFORM, OTHER -> Kind.NETWORK;
        };
    }

    /** The same at each start and everywhere. */
    static OrganisationId idOf(String shipped) {
        return new OrganisationId(UUID.nameUUIDFromBytes(("organisation/" + shipped).getBytes(UTF_8)));
    }

    private static String hash(Organisation organisation) {
        var names = organisation.names();
        var all = String.join(
                "\n",
                organisation.kind().name(),
                organisation.country(),
                organisation.about().web(),
                names.original(),
                names.en(),
                names.ru(),
                names.kk(),
                names.ur());
        return HexFormat.of().formatHex(Sha256.of(all));
    }

    private static Providers providers(JsonMapper json) {
        try (var file = Shelf.class.getResourceAsStream(PROVIDERS)) {
            if (file == null) {
                throw new IllegalStateException(PROVIDERS + " is missing from the build.");
            }
            return json.readValue(file, Providers.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
