package org.banu.platform.certificates;

import java.util.List;
import org.banu.data.Facts;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.certificates.CertificatePage.Met;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Says in the reader's language what stands in a certificate. */
@Component
class CertificateWords {

    private final Facts facts;
    private final Wording wording;
    private final Organisations organisations;

    CertificateWords(Programmes programmes, Wording wording, Organisations organisations) {
        this.facts = programmes.facts();
        this.wording = wording;
        this.organisations = organisations;
    }

    String country(Ui ui, String code) {
        return wording.country(ui, code);
    }

    String office(Ui ui, OrganisationId id) {
        return organisations.get(id).name(ui.language());
    }

    /** One that the data no longer has is left out. */
    List<Met> definitions(Ui ui, List<String> ids) {
        return facts.definitions().stream()
                .filter(it -> ids.contains(it.id()))
                .map(it -> new Met(ui.of(it.name()), ui.of(it.issuer()), ui.of(it.summary())))
                .toList();
    }
}
