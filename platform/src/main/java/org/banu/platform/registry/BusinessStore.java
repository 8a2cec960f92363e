package org.banu.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Businesses as rows; what is sealed is sealed and opened here. */
@Repository
class BusinessStore {

    private static final String SELECT = """
            select business.*, coalesce(tier, 'DECLARED') as tier
            from business left join business_tier on business = id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    BusinessStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Business> find(BusinessId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
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
        filled(jdbc.sql("""
                        insert into business (id, person, organisation, country, name, name_latin, name_cyrillic,
                            name_arabic, place, settlement, form, legal_form, started, sector, further, isic, products,
                            certificates, languages, employees, turnover, phone, phone_blind, email, email_blind, web,
                            added_at, changed_at)
                        values (:id, :person, :organisation, :country, :name, :latin, :cyrillic, :arabic, :place,
                            :settlement, :form, :legal, :started, :sector, :further, :isic, :products, :certificates,
                            :languages, :employees, :turnover, :phone, :phoneBlind, :email, :emailBlind, :web,
                            :now, :now)
                        """), id, details, now)
                .param("person", owner.person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        owner.organisation().map(OrganisationId::value).orElse(null))
                .update();
    }

    /** Whether it stood at this version, and stands at the next one now. */
    boolean change(BusinessId id, int version, Details details, Instant now) {
        return filled(jdbc.sql("""
                        update business set country = :country, name = :name, name_latin = :latin,
                            name_cyrillic = :cyrillic, name_arabic = :arabic, place = :place, settlement = :settlement,
                            form = :form, legal_form = :legal, started = :started, sector = :sector, further = :further,
                            isic = :isic, products = :products, certificates = :certificates, languages = :languages,
                            employees = :employees, turnover = :turnover, phone = :phone, phone_blind = :phoneBlind,
                            email = :email, email_blind = :emailBlind, web = :web, version = version + 1,
                            changed_at = :now
                        where id = :id and version = :version
                        """), id, details, now).param("version", version).update() == 1;
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

    private StatementSpec filled(StatementSpec statement, BusinessId id, Details details, Instant now) {
        var activity = details.activity();
        var contact = details.contact();
        return statement
                .param("id", id.value())
                .param("country", details.location().country())
                .param("name", details.names().own())
                .param("latin", details.names().latin())
                .param("cyrillic", details.names().cyrillic())
                .param("arabic", details.names().arabic())
                .param("place", details.location().place())
                .param("settlement", details.location().settlement())
                .param("form", details.form().name())
                .param("legal", details.legalForm())
                .param("started", details.started())
                .param("sector", activity.sector())
                .param("further", activity.further().toArray(String[]::new))
                .param("isic", activity.isic())
                .param("products", activity.products())
                .param("certificates", activity.certificates().toArray(String[]::new))
                .param("languages", activity.languages().toArray(String[]::new))
                .param("employees", details.size().employees())
                .param("turnover", name(details.size().turnover()))
                .param("phone", sealed(contact.phone(), "phone", id))
                .param("phoneBlind", blind(contact.phone(), "phone"))
                .param("email", sealed(contact.email(), "email", id))
                .param("emailBlind", blind(contact.email(), "email"))
                .param("web", contact.web())
                .param("now", now.atOffset(ZoneOffset.UTC));
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

    private Business read(ResultSet row, int ignored) throws SQLException {
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
                new Details.Location(country, row.getString("place"), row.getString("settlement")),
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
