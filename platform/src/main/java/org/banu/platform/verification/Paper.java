package org.banu.platform.verification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.files.FileInput;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.verification.Dossiers.Dossier;
import org.banu.platform.verification.Dossiers.DossierPage;
import org.banu.platform.verification.State.Move;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** What pages of both sides show, in the reader's words. */
@Component
class Paper {

    private final Dossiers dossiers;
    private final DossierWords words;
    private final History history;
    private final Evidences evidences;
    private final Organisations organisations;

    Paper(Dossiers dossiers, DossierWords words, History history, Evidences evidences, Organisations organisations) {
        this.dossiers = dossiers;
        this.words = words;
        this.history = history;
        this.evidences = evidences;
        this.organisations = organisations;
    }

    /**
     * Her own business.
     *
     * @param country ISO 3166-1 alpha-2
     */
    record Hers(DossierPage page, String tier, String country) {}

    Hers dossier(Ui ui, BusinessId business, Instant now) {
        var dossier = dossiers.of(business, now);
        return new Hers(
                words.page(ui, dossier, now),
                dossier.business().tier().name(),
                dossier.business().details().location().country());
    }

    DossierPage page(Ui ui, Dossier dossier, Instant now) {
        return words.page(ui, dossier, now);
    }

    /** Without opening its file. */
    String name(BusinessId business) {
        return dossiers.business(business).details().names().own();
    }

    /** Where a business is, without opening its file. */
    String country(Ui ui, BusinessId business) {
        return country(ui, dossiers.country(business));
    }

    /**
     * What a list shows of a case, without opening its file.
     *
     * @param name of the business
     * @param country where that is
     */
    record Label(Case of, String name, String country, String office) {}

    /** In their order; all businesses are read at once, and each office once. */
    List<Label> labels(Ui ui, List<Case> cases) {
        var businesses = dossiers.businesses(cases);
        var offices = new HashMap<OrganisationId, String>();
        cases.forEach(it -> offices.computeIfAbsent(it.office(), id -> office(ui, id)));
        return cases.stream()
                .map(it -> {
                    var business = Objects.requireNonNull(businesses.get(it.business()));
                    return new Label(
                            it,
                            business.details().names().own(),
                            country(ui, Dossiers.country(business)),
                            Objects.requireNonNull(offices.get(it.office())));
                })
                .toList();
    }

    String country(Ui ui, String code) {
        return words.country(ui, code);
    }

    String office(Ui ui, OrganisationId id) {
        return organisations.get(id).name(ui.language());
    }

    List<History.Line> history(Ui ui, List<Move> moves, boolean hers) {
        return history.lines(ui, moves, hers);
    }

    History.Earlier earlier(Ui ui, Case of, List<Move> moves, boolean hers) {
        return history.earlier(ui, of, moves, hers);
    }

    FileInput input(Ui ui) {
        return evidences.input(ui);
    }
}
