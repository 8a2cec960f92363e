package org.banu.platform.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.registry.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What everybody sees, as rows. */
@Repository
class ListingStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    ListingStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * What everybody sees of a business, and how it is found.
     *
     * @param facets what it is filtered by
     * @param words as the index keeps them
     */
    record Entry(Listing listing, List<String> facets, List<String> words) {

        Entry {
            facets = List.copyOf(facets);
            words = List.copyOf(words);
        }
    }

    Optional<Listing> find(BusinessId business) {
        return jdbc.sql("select * from listing where business = :business")
                .param("business", business.value())
                .query(ListingStore::read)
                .optional();
    }

    /**
     * The newest first. Which index serves best depends on how rare what is looked for is, so each query is planned with
     * its own words.
     */
    List<Listing> search(Search search, int atMost) {
        plannedAnew();
        var conditions = Conditions.of(search);
        return jdbc.sql("select * from listing %s order by listed_at desc, business desc limit :most"
                        .formatted(conditions.where()))
                .params(conditions.parameters())
                .param("most", atMost)
                .query(ListingStore::read)
                .list();
    }

    /** On all pages, counted no further than asked for. */
    int count(Search search, int atMost) {
        plannedAnew();
        var conditions = Conditions.of(new Search(
                search.words(),
                search.sector(),
                search.country(),
                search.region(),
                search.certificate(),
                search.verified(),
                Optional.empty()));
        return jdbc.sql("select count(*) from (select from listing %s limit :most) as found"
                        .formatted(conditions.where()))
                .params(conditions.parameters())
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    /** In place of what stood there of the same businesses. */
    void putAll(List<Entry> entries) {
        batches.batchUpdate("""
                insert into listing (business, country, name, name_latin, name_cyrillic, name_arabic, place, sectors, tier,
                    brought_by, settlement, products, certificates, languages, web, size, begun, legal_form, memberships,
                    facets, words,
                    listed_at)
                values (:business, :country, :name, :latin, :cyrillic, :arabic, :place, :sectors, :tier,
                    :brought, :settlement, :products, :certificates, :languages, :web, :size, :begun, :legal, :memberships, :facets,
                    array_to_tsvector(:words), :listed)
                on conflict (business) do update set country = excluded.country, name = excluded.name,
                    name_latin = excluded.name_latin, name_cyrillic = excluded.name_cyrillic,
                    name_arabic = excluded.name_arabic, place = excluded.place, sectors = excluded.sectors,
                    tier = excluded.tier, brought_by = excluded.brought_by, settlement = excluded.settlement,
                    products = excluded.products, certificates = excluded.certificates,
                    languages = excluded.languages, web = excluded.web,
                    size = excluded.size, begun = excluded.begun, legal_form = excluded.legal_form,
                    memberships = excluded.memberships,
                    facets = excluded.facets, words = excluded.words, listed_at = excluded.listed_at
                """, entries.stream().map(ListingStore::row).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Entry entry) {
        var listing = entry.listing();
        var shown = listing.shown();
        return new MapSqlParameterSource()
                .addValue("business", listing.business().value())
                .addValue("country", listing.country())
                .addValue("name", listing.names().own())
                .addValue("latin", listing.names().latin())
                .addValue("cyrillic", listing.names().cyrillic())
                .addValue("arabic", listing.names().arabic())
                .addValue("place", listing.place())
                .addValue("sectors", array(listing.sectors()))
                .addValue("tier", listing.tier().name())
                .addValue(
                        "brought",
                        listing.broughtBy().map(OrganisationId::value).orElse(null),
                        Types.OTHER)
                .addValue("settlement", shown.settlement())
                .addValue("products", shown.products())
                .addValue("certificates", array(shown.certificates()))
                .addValue("languages", array(shown.languages()))
                .addValue("web", shown.web())
                .addValue("size", shown.size().map(SizeBand::name).orElse(""))
                .addValue("begun", shown.begun())
                .addValue("legal", shown.legalForm())
                .addValue("memberships", shown.memberships())
                .addValue("facets", array(entry.facets()))
                .addValue("words", array(entry.words()))
                .addValue("listed", listing.listedAt().atOffset(ZoneOffset.UTC));
    }

    void removeAll(Collection<BusinessId> businesses) {
        jdbc.sql("delete from listing where business = any (:businesses)")
                .param("businesses", BusinessId.values(businesses.stream()))
                .update();
    }

    private void plannedAnew() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    /** What must hold of a row. */
    private record Conditions(List<String> all, Map<String, Object> parameters) {

        static Conditions of(Search search) {
            var conditions = new Conditions(new ArrayList<>(), new HashMap<>());
            conditions.add(search.country(), "country = :country", "country", search.country());
            if (search.verified()) {
                conditions.all.add("tier = 'VERIFIED'");
            }
            var facets = search.facets();
            conditions.add(
                    String.join("", facets),
                    "facets @> cast(:facets as text[])",
                    "facets",
                    facets.toArray(String[]::new));
            var query = Lexemes.query(search.words());
            conditions.add(query, "words @@ cast(:words as tsquery)", "words", query);
            var certificate = Lexemes.queryOfCertificates(search.certificate());
            conditions.add(certificate, "words @@ cast(:certificate as tsquery)", "certificate", certificate);
            search.after().ifPresent(it -> {
                conditions.all.add("(listed_at, business) < (:at, :after)");
                conditions.parameters.put("at", it.listedAt().atOffset(ZoneOffset.UTC));
                conditions.parameters.put("after", it.business());
            });
            return conditions;
        }

        private void add(String asked, String condition, String name, Object value) {
            if (!asked.isEmpty()) {
                all.add(condition);
                parameters.put(name, value);
            }
        }

        String where() {
            return all.isEmpty() ? "" : "where " + String.join(" and ", all);
        }
    }

    private static Listing read(ResultSet row, int ignored) throws SQLException {
        var size = row.getString("size");
        return new Listing(
                new BusinessId(row.getObject("business", UUID.class)),
                new Details.Names(
                        row.getString("name"),
                        row.getString("name_latin"),
                        row.getString("name_cyrillic"),
                        row.getString("name_arabic")),
                row.getString("country"),
                row.getString("place"),
                list(row, "sectors"),
                Tier.valueOf(row.getString("tier")),
                Optional.ofNullable(row.<@Nullable UUID>getObject("brought_by", UUID.class))
                        .map(OrganisationId::new),
                new Listing.Shown(
                        row.getString("settlement"),
                        row.getString("products"),
                        list(row, "certificates"),
                        list(row, "languages"),
                        row.getString("web"),
                        size.isEmpty() ? Optional.empty() : Optional.of(SizeBand.valueOf(size)),
                        row.getString("begun"),
                        row.getString("legal_form"),
                        row.getBoolean("memberships")),
                row.getObject("listed_at", OffsetDateTime.class).toInstant());
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
