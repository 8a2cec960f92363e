package org.banu.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which numbers businesses are registered, sealed. */
@Repository
class NumberStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    NumberStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The same businesses in the same order, with their numbers. */
    List<Business> fill(List<Business> businesses) {
        if (businesses.size() <= 1) {
            return businesses.stream().map(this::fill).toList();
        }
        var numbers = new HashMap<BusinessId, Map<RegistrationKind, String>>();
        jdbc.sql("select business, kind, number from business_number where business = any (:ids)")
                .param("ids", BusinessId.values(businesses.stream().map(Business::id)))
                .query(row -> {
                    read(
                            row,
                            numbers.computeIfAbsent(
                                    new BusinessId(row.getObject("business", UUID.class)),
                                    _ -> new EnumMap<>(RegistrationKind.class)));
                });
        return businesses.stream()
                .map(it -> it.with(numbers.getOrDefault(it.id(), Map.of())))
                .toList();
    }

    /** By itself: for one PostgreSQL keeps its plan; for several it plans each time anew, which takes longer than to read. */
    private Business fill(Business business) {
        var numbers = new EnumMap<RegistrationKind, String>(RegistrationKind.class);
        jdbc.sql("select business, kind, number from business_number where business = :business")
                .param("business", business.id().value())
                .query(row -> {
                    read(row, numbers);
                });
        return business.with(numbers);
    }

    private void read(ResultSet row, Map<RegistrationKind, String> numbers) throws SQLException {
        var business = new BusinessId(row.getObject("business", UUID.class));
        var kind = RegistrationKind.valueOf(row.getString("kind"));
        numbers.put(kind, vault.open(row.getBytes("number"), "business_number", "number", row(business, kind)));
    }

    void removeAllBut(BusinessId business, Iterable<RegistrationKind> kinds) {
        var kept = new ArrayList<String>();
        kinds.forEach(it -> kept.add(it.name()));
        jdbc.sql("delete from business_number where business = :business and kind <> all (:kinds)")
                .param("business", business.value())
                .param("kinds", kept.toArray(String[]::new))
                .update();
    }

    void put(BusinessId business, RegistrationKind kind, String number) {
        jdbc.sql("""
                insert into business_number (business, kind, number, blind) values (:business, :kind, :number, :blind)
                on conflict (business, kind) do update set number = excluded.number, blind = excluded.blind
                where business_number.blind <> excluded.blind
                """)
                .param("business", business.value())
                .param("kind", kind.name())
                .param("number", vault.seal(number, "business_number", "number", row(business, kind)))
                .param("blind", vault.index("business." + kind, number))
                .update();
    }

    static String row(BusinessId business, RegistrationKind kind) {
        return business.value() + "/" + kind;
    }
}
