package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What officers read of her, as a native speaker would write it. */
@PageTest
class DossierLineTests {

    /** A label as it begins a field, within a line: after a name, or in brackets. */
    private static final Pattern CAPITAL = Pattern.compile("<li>[^<]*(?:\\(|: )[А-ЯӘІҢҒҮҰҚӨҺ][^<]*</li>");

    private final Verifiers verifiers;
    private final Chambers people;

    DossierLineTests(Verifiers verifiers, Chambers people) {
        this.verifiers = verifiers;
        this.people = people;
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Saima (женщина): ведёт бизнес, Zarina (женщина): подписывает документы",
        "kk, Saima (әйел): бизнесті жүргізеді, Zarina (әйел): құжаттарға қол қояды"
    })
    void withinALineNoLabelBeginsWithACapital(String language, String head, String signatory) {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.asks(shop, bureau.id());
        verifiers.changesOwners(shop);
        var page = people.reads(shop.owner(), shop.page().replace("/en/", "/" + language + "/"));
        assertThat(page).contains(head, signatory).doesNotContainPattern(CAPITAL);
    }

    /** The control. */
    @ParameterizedTest
    @CsvSource({"<li>Saima (Женщина): ведёт бизнес</li>", "<li>Saima (әйел): Бизнесті жүргізеді</li>"})
    void aCapitalWithinALineIsFound(String line) {
        assertThat(line).containsPattern(CAPITAL);
    }
}
