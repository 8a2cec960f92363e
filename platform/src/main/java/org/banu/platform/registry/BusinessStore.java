package org.banu.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Businesses as rows; what is sealed is sealed and opened here. */
@Repository
class BusinessStore {

    static final String SELECT = """
            select business.*, coalesce(tier, 'DECLARED') as tier
            from business left join business_tier on business = id
            """;

    /** As {@link #row(BusinessId, Owner, Details, Instant)} fills it. */
    static final String INSERT = """
            insert into business (id, person, organisation, country, name, name_latin, name_cyrillic, name_arabic, place,
                district, settlement, form, legal_form, started, sector, further, isic, products, certificates, languages, employees,
                turnover, phone, phone_blind, email, email_blind, web, reference, added_at, changed_at)
            values (:id, :person, :organisation, :country, :name, :latin, :cyrillic, :arabic, :place, :district, :settlement, :form,
                :legal, :started, :sector, :further, :isic, :products, :certificates, :languages, :employees, :turnover,
                :phone, :phoneBlind, :email, :emailBlind, :web, :reference, :now, :now)
            """;

    /** As {@link #row(BusinessId, Details, Instant)} fills it, with the version at which it stood. */
    static final String UPDATE = """
            update business set country = :country, name = :name, name_latin = :latin, name_cyrillic = :cyrillic,
                name_arabic = :arabic, place = :place, district = :district, settlement = :settlement, form = :form, legal_form = :legal,
                started = :started, sector = :sector, further = :further, isic = :isic, products = :products,
                certificates = :certificates, languages = :languages, employees = :employees, turnover = :turnover,
                phone = :phone, phone_blind = :phoneBlind, email = :email, email_blind = :emailBlind, web = :web,
                version = version + 1, changed_at = :now
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    BusinessStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Business> list(Collection<BusinessId> ids) {
        return jdbc.sql(SELECT + "where id = any (:ids)")
                .param("ids", BusinessId.values(ids.stream()))
                .query(this::read)
                .list();
    }

    Optional<Owner> owner(BusinessId id) {
        return jdbc.sql("select person, organisation, country from business where id = :id")
                .param("id", id.value())
                .query((row, _) -> owner(row))
                .optional();
    }

    /** The newest first. */
    List<Business> listOf(PersonId person) {
        return jdbc.sql(SELECT + "where person = :person order by added_at desc, id")
                .param("person", person.value())
                .query(this::read)
                .list();
    }

    /** Those that an organisation brought, by their ids; the next page begins after the last. */
    List<Business> listOf(OrganisationId organisation, Optional<BusinessId> after, int atMost) {
        return jdbc.sql(SELECT + """
                where organisation = :organisation and id > :after order by id limit :most
                """)
                .param("organisation", organisation.value())
                .param("after", after.map(BusinessId::value).orElse(new UUID(0, 0)))
                .param("most", atMost)
                .query(this::read)
                .list();
    }

    void add(BusinessId id, Owner owner, Details details, Instant now) {
        jdbc.sql(INSERT).paramSource(row(id, owner, details, now)).update();
    }

    /** Whether it stood at this version, and stands at the next one now. */
    boolean change(BusinessId id, int version, Details details, Instant now) {
        return jdbc.sql(UPDATE)
                        .paramSource(row(id, details, now).addValue("version", version))
                        .update()
                == 1;
    }

    Optional<String> reference(BusinessId id) {
        return jdbc.sql("select reference from business where id = :id and reference is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void restore(BusinessId id, Optional<String> reference, Instant addedAt) {
        jdbc.sql("update business set reference = :reference, added_at = :added where id = :id")
                .param("reference", reference.orElse(null))
                .param("added", addedAt.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    boolean remove(BusinessId id) {
        return jdbc.sql("delete from business where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void mark(BusinessId id, Tier tier, Instant now) {
        jdbc.sql("""
                insert into business_tier (business, tier, since) values (:id, :tier, :now)
                on conflict (business) do update set tier = :tier, since = :now
                """)
                .param("id", id.value())
                .param("tier", tier.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    MapSqlParameterSource row(BusinessId id, Owner owner, Details details, Instant now) {
        return row(id, details, now)
                .addValue("person", owner.person().map(PersonId::value).orElse(null), Types.OTHER)
                .addValue(
                        "organisation",
                        owner.organisation().map(OrganisationId::value).orElse(null),
                        Types.OTHER)
                .addValue("reference", null, Types.VARCHAR);
    }

    /** With the type of each that may be null, so that all rows of a batch are one statement to PostgreSQL. */
    MapSqlParameterSource row(BusinessId id, Details details, Instant now) {
        var activity = details.activity();
        var contact = details.contact();
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("country", details.location().country())
                .addValue("name", details.names().own())
                .addValue("latin", details.names().latin())
                .addValue("cyrillic", details.names().cyrillic())
                .addValue("arabic", details.names().arabic())
                .addValue("place", details.location().place())
                .addValue("district", details.location().district())
                .addValue("settlement", details.location().settlement())
                .addValue("form", details.form().name())
                .addValue("legal", details.legalForm())
                .addValue("started", details.started())
                .addValue("sector", activity.sector())
                .addValue("further", activity.further().toArray(String[]::new))
                .addValue("isic", activity.isic())
                .addValue("products", activity.products())
                .addValue("certificates", activity.certificates().toArray(String[]::new))
                .addValue("languages", activity.languages().toArray(String[]::new))
                .addValue("employees", details.size().employees(), Types.INTEGER)
                .addValue("turnover", name(details.size().turnover()), Types.VARCHAR)
                .addValue("phone", sealed(contact.phone(), "phone", id), Types.BINARY)
                .addValue("phoneBlind", blind(contact.phone(), "phone"), Types.BINARY)
                .addValue("email", sealed(contact.email(), "email", id), Types.BINARY)
                .addValue("emailBlind", blind(contact.email(), "email"), Types.BINARY)
                .addValue("web", contact.web())
                .addValue("now", now.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable String name(@Nullable Turnover turnover) {
        return turnover == null ? null : turnover.name();
    }

    private byte @Nullable [] sealed(String text, String column, BusinessId id) {
        return text.isEmpty() ? null : vault.seal(text, "business", column, id.value());
    }

    private byte @Nullable [] blind(String text, String column) {
        return text.isEmpty() ? null : vault.index("business." + column, text.toLowerCase(Locale.ROOT));
    }

    Business read(ResultSet row, int ignored) throws SQLException {
        var id = new BusinessId(row.getObject("id", UUID.class));
        var country = row.getString("country");
        return new Business(
                id,
                owner(row),
                details(row, id, country),
                Tier.valueOf(row.getString("tier")),
                row.getInt("version"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("organisation", UUID.class)).map(OrganisationId::new),
                Optional.of(row.getString("country")));
    }

    private Details details(ResultSet row, BusinessId id, String country) throws SQLException {
        return new Details(
                new Details.Names(
                        row.getString("name"),
                        row.getString("name_latin"),
                        row.getString("name_cyrillic"),
                        row.getString("name_arabic")),
                new Details.Location(
                        country, row.getString("place"), row.getString("district"), row.getString("settlement")),
                Form.valueOf(row.getString("form")),
                row.getString("legal_form"),
                row.getString("started"),
                new Details.Activity(
                        row.getString("sector"),
                        list(row, "further"),
                        row.getString("isic"),
                        row.getString("products"),
                        list(row, "certificates"),
                        list(row, "languages")),
                new Details.Size(
                        row.getObject("employees", Integer.class),
                        Optional.ofNullable(row.getString("turnover"))
                                .map(Turnover::valueOf)
                                .orElse(null)),
                new Details.Contact(
                        opened(row.getBytes("phone"), "phone", id),
                        opened(row.getBytes("email"), "email", id),
                        row.getString("web")),
                Map.of());
    }

    private String opened(byte @Nullable [] sealed, String column, BusinessId id) {
        return sealed == null ? "" : vault.open(sealed, "business", column, id.value());
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
