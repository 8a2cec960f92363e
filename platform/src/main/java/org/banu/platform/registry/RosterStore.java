package org.banu.platform.registry;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.kernel.Ids;
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
    private final NumberStore numbers;
    private final Vault vault;

    RosterStore(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            BusinessStore businesses,
            NumberStore numbers,
            Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.businesses = businesses;
        this.numbers = numbers;
        this.vault = vault;
    }

    Map<String, Business> find(OrganisationId organisation, Collection<String> references) {
        var found = byReference(organisation, references);
        var named = found.stream().map(Listed::reference).collect(Collectors.toSet());
        var ids = references.stream()
                .filter(it -> !named.contains(it))
                .flatMap(it -> Ids.find(it).stream())
                .toArray(UUID[]::new);
        return whole(Stream.concat(found.stream(), byId(organisation, ids)).toList()).stream()
                .collect(Collectors.toMap(Listed::reference, Listed::business));
    }

    /** Whoever keeps them. */
    Map<BusinessId, Business> find(Collection<BusinessId> ids) {
        var found = jdbc.sql(BusinessStore.SELECT + "where id = any (:ids)")
                .param("ids", BusinessId.values(ids.stream()))
                .query((row, n) -> new Listed(row.getString("id"), businesses.read(row, n)))
                .list();
        return whole(found).stream().map(Listed::business).collect(Collectors.toMap(Business::id, Function.identity()));
    }

    private List<Listed> byReference(OrganisationId organisation, Collection<String> references) {
        return jdbc.sql(BusinessStore.SELECT + "where organisation = :organisation and reference = any (:references)")
                .param("organisation", organisation.value())
                .param("references", references.toArray(String[]::new))
                .query((row, n) -> new Listed(row.getString("reference"), businesses.read(row, n)))
                .list();
    }

    private Stream<Listed> byId(OrganisationId organisation, UUID[] ids) {
        if (ids.length == 0) {
            return Stream.empty();
        }
        return jdbc
                .sql(BusinessStore.SELECT
                        + "where organisation = :organisation and id = any (:ids) and reference is null")
                .param("organisation", organisation.value())
                .param("ids", ids)
                .query((row, n) -> new Listed(row.getString("id"), businesses.read(row, n)))
                .list()
                .stream();
    }

    List<Listed> page(OrganisationId organisation, Optional<BusinessId> after, int atMost) {
        return whole(jdbc.sql(BusinessStore.SELECT + """
                where organisation = :organisation and id > :after order by id limit :most
                """)
                .param("organisation", organisation.value())
                .param("after", after.map(BusinessId::value).orElse(FIRST))
                .param("most", atMost)
                .query((row, n) -> new Listed(
                        Optional.ofNullable(row.getString("reference")).orElse(row.getString("id")),
                        businesses.read(row, n)))
                .list());
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
        jdbc.sql("delete from business_number where business = any (:ids)")
                .param(
                        "ids",
                        BusinessId.values(changes.stream().map(it -> it.before().id())))
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

    private List<Listed> whole(List<Listed> listed) {
        var businesses = numbers.fill(listed.stream().map(Listed::business).toList());
        return IntStream.range(0, listed.size())
                .mapToObj(it -> new Listed(listed.get(it).reference(), businesses.get(it)))
                .toList();
    }
}
