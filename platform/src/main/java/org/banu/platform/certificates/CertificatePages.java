package org.banu.platform.certificates;

import io.nayuki.qrcodegen.QrCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Scope;
import org.banu.platform.access.Whom;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.outreach.Outreach;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Proof of a business: for whoever has its code, and for her to print. */
@Controller
class CertificatePages {

    private final Certificates certificates;
    private final CertificateWords words;
    private final Outreach outreach;
    private final Clock clock;

    CertificatePages(Certificates certificates, CertificateWords words, Outreach outreach, Clock clock) {
        this.certificates = certificates;
        this.words = words;
        this.outreach = outreach;
        this.clock = clock;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/verified/{code}")
    ModelAndView show(@ModelAttribute("ui") Ui ui, @PathVariable String code) {
        return certificates
                .find(code)
                .map(it -> new ModelAndView("certificates/verified", "page", page(ui, it)))
                .or(() -> certificates
                        .findGone(code)
                        .map(it -> new ModelAndView("certificates/gone", "ended", ui.date(it))))
                .orElseThrow(() -> new NotFound("certificate", code));
    }

    @Allow(scope = Scope.OWN, of = "business")
    @GetMapping("/businesses/{business}/certificate")
    ModelAndView print(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        return certificates
                .findLatest(BusinessId.of(business))
                .map(it -> new ModelAndView("certificates/certificate", "page", page(ui, it)))
                .orElseThrow(() -> new NotFound("certificate", business));
    }

    private CertificatePage page(Ui ui, Certificate certificate) {
        var proved = certificate.proved();
        var address = outreach.address(ui.to("/verified/" + certificate.code()));
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return new CertificatePage(
                certificate.business().value().toString(),
                proved.name(),
                words.country(ui, proved.country()),
                words.office(ui, proved.office()),
                words.definitions(ui, proved.definitions()),
                certificate.standing(clock.instant()),
                day(ui, proved.checkedAt()),
                certificate.renewedAt().map(it -> day(ui, it)).orElse(""),
                day(ui, certificate.validUntil()),
                certificate.ended().map(it -> day(ui, it.at())).orElse(""),
                address,
                dark(code),
                code.size);
    }

    private static String day(Ui ui, Instant moment) {
        return ui.date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** The dark modules as one path, a run of them in a row at a time. */
    static String dark(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            var x = 0;
            while (x < code.size) {
                var from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
