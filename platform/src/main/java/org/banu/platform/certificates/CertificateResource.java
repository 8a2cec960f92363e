package org.banu.platform.certificates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.organisations.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Proof of a business, for programs. */
@Tag(name = "Verified businesses", description = "That a business was verified, by the code on its certificate.")
@RestController
class CertificateResource {

    private final Certificates certificates;
    private final Organisations organisations;
    private final Clock clock;

    CertificateResource(Certificates certificates, Organisations organisations, Clock clock) {
        this.certificates = certificates;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What stands in it; days are of UTC.
     *
     * @param standing valid, expired, revoked or reopened; gone where the business is no longer here, and all else but the
     *     day of its end is empty
     * @param country ISO 3166-1 alpha-2
     * @param definitions ids of definitions of a woman's business that it met
     * @param renewed empty if it was not
     * @param ended since when it holds no longer; empty while it does
     */
    record CertificateJson(
            String standing,
            String name,
            String country,
            String verifiedBy,
            List<String> definitions,
            String checked,
            String renewed,
            String validUntil,
            String ended) {

        private static CertificateJson gone(LocalDate ended) {
            return new CertificateJson("gone", "", "", "", List.of(), "", "", "", ended.toString());
        }
    }

    @Operation(
            operationId = "getVerified",
            summary = "Whether the certificate with this code holds, and what it says",
            description =
                    "Holds no data of people. The code of a business that is no longer here is answered with its end"
                            + " alone, an unknown one with 404.")
    @Allow(Whom.EVERYBODY)
    @GetMapping("/api/v1/verified/{code}")
    CertificateJson get(@PathVariable String code) {
        return certificates
                .find(code)
                .map(this::json)
                .or(() -> certificates.findGone(code).map(CertificateJson::gone))
                .orElseThrow(() -> new NotFound("certificate", code));
    }

    private CertificateJson json(Certificate found) {
        var proved = found.proved();
        return new CertificateJson(
                found.standing(clock.instant()).name().toLowerCase(Locale.ROOT),
                proved.name(),
                proved.country(),
                organisations.get(proved.office()).name(Language.ENGLISH),
                proved.definitions(),
                day(proved.checkedAt()),
                found.renewedAt().map(CertificateResource::day).orElse(""),
                day(found.validUntil()),
                found.ended().map(it -> day(it.at())).orElse(""));
    }

    private static String day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
