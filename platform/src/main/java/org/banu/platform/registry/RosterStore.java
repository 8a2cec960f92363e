package org.banu.platform.registry;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.registry.Roster.Change;
import org.banu.platform.registry.Roster.Listed;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many businesses of an organisation in one statement each. */
@Repository
class RosterStore {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final BusinessStore businesses;
    private final Vault vault;

    RosterStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, BusinessStore businesses, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.businesses = businesses;
        this.vault = vault;
    }

    Map<String, Business> find(OrganisationId organisation, Collection<String> references) {
        var found = byReference(organisation, references);
        var ids = references.stream()
                .filter(it -> !found.containsKey(it))
                .flatMap(it -> Roster.id(it).stream())
                .toList();
        if (!ids.isEmpty()) {
            byId(organisation, ids)
                    .forEach(it -> found.put(it.business().id().value().toString(), it));
        }
        var numbers = numbers(found.values());
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> whole(it.getValue(), numbers).business()));
    }

    /** Whoever keeps them. */
    Map<BusinessId, Business> find(Collection<BusinessId> ids) {
        var found = jdbc.sql(BusinessStore.SELECT + "where id = any (cast(:ids as uuid[]))")
                .param("ids", texts(ids.stream().map(BusinessId::value)))
                .query((row, n) -> new Listed(row.getString("id"), businesses.read(row, n)))
                .list();
        var numbers = numbers(found);
        return found.stream()
                .map(it -> whole(it, numbers).business())
                .collect(Collectors.toMap(Business::id, Function.identity()));
    }

    private Map<String, Listed> byReference(OrganisationId organisation, Collection<String> references) {
        return jdbc
                .sql(BusinessStore.SELECT + "where organisation = :organisation and reference = any (:references)")
                .param("organisation", organisation.value())
                .param("references", references.toArray(String[]::new))
                .query((row, n) -> new Listed(row.getString("reference"), businesses.read(row, n)))
                .stream()
                .collect(Collectors.toMap(Listed::reference, Function.identity(), (a, _) -> a, HashMap::new));
    }

    private List<Listed> byId(OrganisationId organisation, List<UUID> ids) {
        return jdbc.sql(
                        BusinessStore.SELECT
                                + "where organisation = :organisation and id = any (cast(:ids as uuid[])) and reference is null")
                .param("organisation", organisation.value())
                .param("ids", texts(ids.stream()))
                .query((row, n) -> new Listed(row.getString("id"), businesses.read(row, n)))
                .list();
    }

    List<Listed> page(OrganisationId organisation, Optional<BusinessId> after, int atMost) {
        var page = jdbc.sql(BusinessStore.SELECT + """
                where organisation = :organisation and id > :after order by id limit :most
                """)
                .param("organisation", organisation.value())
                .param("after", after.map(BusinessId::value).orElse(FIRST))
                .param("most", atMost)
                .query((row, n) -> new Listed(
                        Optional.ofNullable(row.getString("reference")).orElse(row.getString("id")),
                        businesses.read(row, n)))
                .list();
        var numbers = numbers(page);
        return page.stream().map(it -> whole(it, numbers)).toList();
    }

    void addAll(OrganisationId organisation, Map<String, Details> byReference, Instant now) {
        var owner = Owner.of(organisation);
        var ids = byReference.keySet().stream().collect(Collectors.toMap(it -> it, _ -> UUID.randomUUID()));
        batch(
                BusinessStore.INSERT,
                byReference.entrySet().stream()
                        .map(it -> businesses
                                .row(new BusinessId(id(ids, it.getKey())), owner, it.getValue(), now)
                                .addValue("reference", it.getKey(), Types.VARCHAR)));
        putNumbers(byReference.entrySet().stream()
                .flatMap(it -> numbers(new BusinessId(id(ids, it.getKey())), it.getValue())));
    }

    void changeAll(List<Change> changes, Instant now) {
        var counts = batch(
                BusinessStore.UPDATE,
                changes.stream()
                        .map(it -> businesses
                                .row(it.before().id(), it.details(), now)
                                .addValue("version", it.before().version())));
        if (Arrays.stream(counts).anyMatch(it -> it != 1)) {
            throw new IllegalStateException("A business was changed by others meanwhile.");
        }
        jdbc.sql("delete from business_number where business = any (cast(:ids as uuid[]))")
                .param("ids", texts(changes.stream().map(it -> it.before().id().value())))
                .update();
        putNumbers(changes.stream().flatMap(it -> numbers(it.before().id(), it.details())));
    }

    private static UUID id(Map<String, UUID> ids, String reference) {
        return Optional.ofNullable(ids.get(reference)).orElseThrow();
    }

    private Stream<MapSqlParameterSource> numbers(BusinessId business, Details details) {
        return details.numbers().entrySet().stream().map(it -> {
            var kind = it.getKey();
            return new MapSqlParameterSource()
                    .addValue("business", business.value())
                    .addValue("kind", kind.name())
                    .addValue(
                            "number",
                            vault.seal(it.getValue(), "business_number", "number", NumberStore.row(business, kind)))
                    .addValue("blind", vault.index("business." + kind, it.getValue()));
        });
    }

    private void putNumbers(Stream<MapSqlParameterSource> numbers) {
        batch("""
                insert into business_number (business, kind, number, blind) values (:business, :kind, :number, :blind)
                """, numbers);
    }

    private int[] batch(String sql, Stream<MapSqlParameterSource> rows) {
        var all = rows.toArray(MapSqlParameterSource[]::new);
        return all.length == 0 ? new int[0] : batches.batchUpdate(sql, all);
    }

    private Map<UUID, Map<RegistrationKind, String>> numbers(Collection<Listed> businesses) {
        var numbers = new HashMap<UUID, Map<RegistrationKind, String>>();
        jdbc.sql("select business, kind, number from business_number where business = any (cast(:ids as uuid[]))")
                .param(
                        "ids",
                        texts(businesses.stream().map(it -> it.business().id().value())))
                .query(row -> {
                    var business = new BusinessId(row.getObject("business", UUID.class));
                    var kind = RegistrationKind.valueOf(row.getString("kind"));
                    var number = vault.open(
                            row.getBytes("number"), "business_number", "number", NumberStore.row(business, kind));
                    numbers.computeIfAbsent(business.value(), _ -> new EnumMap<>(RegistrationKind.class))
                            .put(kind, number);
                });
        return numbers;
    }

    private static Listed whole(Listed listed, Map<UUID, Map<RegistrationKind, String>> numbers) {
        var business = listed.business();
        return new Listed(
                listed.reference(),
                business.with(numbers.getOrDefault(business.id().value(), Map.of())));
    }

    private static String[] texts(Stream<UUID> ids) {
        return ids.map(UUID::toString).toArray(String[]::new);
    }
}
