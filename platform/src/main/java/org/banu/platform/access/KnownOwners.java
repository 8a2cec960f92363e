package org.banu.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose a thing is, by its kind and its id in an address. */
@Component
class KnownOwners {

    private static final String ORGANISATION = "organisation";
    private static final String PERSON = "person";

    private final ObjectProvider<Owners> modules;

    KnownOwners(ObjectProvider<Owners> modules) {
        this.modules = modules;
    }

    Optional<Owner> find(String kind, String id) {
        var known = modules.stream().filter(it -> it.kind().equals(kind)).findFirst();
        if (known.isPresent()) {
            return known.get().find(id);
        }
        return switch (kind) {
            case ORGANISATION -> read(OrganisationId::of, id).map(Owner::of);
            case PERSON -> read(PersonId::of, id).map(Owner::of);
            default -> Optional.empty();
        };
    }

    /** Every kind that an address may name an owner by. */
    Set<String> kinds() {
        return Stream.concat(
                        List.of(ORGANISATION, PERSON).stream(), modules.stream().map(Owners::kind))
                .collect(Collectors.toSet());
    }

    private static <T> Optional<T> read(Function<String, T> reader, String id) {
        try {
            return Optional.of(reader.apply(id));
        } catch (IllegalArgumentException nobodysId) {
            return Optional.empty();
        }
    }
}
