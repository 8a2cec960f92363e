package org.banu.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource({
        "КРЕДИТ, kredit",
        "кредит, credit",
        "қауымдастығы, кауымдастыгы",
        "кәсіпкер, kasipker",
        "кәсіпкер, касипкер",
        "көпбалалы, köpbalaly",
        "шағын, shagyn",
        "шағын, şağyn",
        "жеңілдік, zhenildik",
        "жеңілдік, jeñildik",
        "үй, уй",
        "һәм, хам",
        "ЁЛКА, елка",
        "résumé, resume",
        "كشف, کشف",
        "قرضي, قرضی",
        "فاؤنڈیشن, فاونڈیشن",
        "آسان, اسان",
        "قرضِ, قرض",
        "بے‌روزگار, بےروزگار",
        "asaan, asan",
        "ob'ekt, объект"
    })
    void twoSpellingsOfAWordAreTheSame(String one, String other) {
        assertThat(sounds(one)).isNotEmpty().isEqualTo(sounds(other));
    }

    @ParameterizedTest
    @CsvSource({"خواتین, khawateen", "قرضہ, qarza", "کاروبار, karobar", "بلاسود, bilasood", "خوشحالی, khushhali"})
    void urduAndItsLatinSpellingHaveTheSameBones(String urdu, String latin) {
        assertThat(bones(urdu)).isNotEmpty().isEqualTo(bones(latin));
    }

    /** The control: folding must not make everything the same. */
    @ParameterizedTest
    @CsvSource({"несие, кепіл", "loan, grant", "قرض, گرانٹ", "даму, дала"})
    void differentWordsStayDifferent(String one, String other) {
        assertThat(sounds(one)).isNotEqualTo(sounds(other));
        assertThat(bones(one)).isNotEqualTo(bones(other));
    }

    static List<String> sounds(String text) {
        return Folding.words(text).stream().map(Folding.Word::sound).toList();
    }

    static List<String> bones(String text) {
        return sounds(text).stream().map(Folding::bones).toList();
    }
}
