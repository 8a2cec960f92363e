package org.banu.platform.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The objects of the Human Services Data Specification 3.1 that we fill.
 *
 * @see <a href="https://docs.openreferral.org/en/latest/hsds/schema_reference.html">HSDS schema reference</a>
 */
final class HsdsJson {

    /** The namespace of our ids, itself made from the name of the project; changing it would change all of them. */
    private static final UUID NAMESPACE = UUID.fromString("6f9f0a5e-0d5b-5c0e-9a53-3f7a1f4c8b21");

    private HsdsJson() {}

    /** What the feed is. */
    @JsonNaming(SnakeCaseStrategy.class)
    record About(String version, String profile, String openapiUrl, String description) {}

    /** A page of services. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Page(
            int totalItems,
            int totalPages,
            int pageNumber,
            int size,
            boolean firstPage,
            boolean lastPage,
            boolean empty,
            List<Service> contents) {}

    /** A programme; in a list without what it has several of. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Service(
            UUID id,
            String name,
            @Nullable String alternateName,
            String description,
            @Nullable String url,
            String status,
            @Nullable String applicationProcess,
            @Nullable String feesDescription,
            @Nullable String eligibilityDescription,
            @Nullable BigDecimal minimumAge,
            @Nullable BigDecimal maximumAge,
            String assuredDate,
            @Nullable String alert,
            Organization organization,
            List<Phone> phones,
            List<Language> languages,
            List<ServiceArea> serviceAreas,
            List<CostOption> costOptions,
            List<RequiredDocument> requiredDocuments) {

        Service withoutLists() {
            return new Service(
                    id,
                    name,
                    alternateName,
                    description,
                    url,
                    status,
                    applicationProcess,
                    feesDescription,
                    eligibilityDescription,
                    minimumAge,
                    maximumAge,
                    assuredDate,
                    alert,
                    organization,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    /** Who provides it. */
    record Organization(UUID id, String name, String description) {}

    /** A public number of the provider. */
    record Phone(UUID id, String number) {}

    /** A language that a training is held in. */
    record Language(UUID id, String name, String code) {}

    /** Where it is available. */
    record ServiceArea(UUID id, String name) {}

    /** What taking part costs. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CostOption(
            UUID id, @Nullable BigDecimal amount, @Nullable String currency, String amountDescription) {}

    /** A paper to bring. */
    record RequiredDocument(UUID id, String document) {}

    /** Always the same id for the same name: version 5 of RFC 9562. */
    static UUID id(String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-1");
            hash.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            var bits = ByteBuffer.wrap(hash.digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    (bits.getLong() & 0xffffffffffff0fffL) | 0x5000L,
                    (bits.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
