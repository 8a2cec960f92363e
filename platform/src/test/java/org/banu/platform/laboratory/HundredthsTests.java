package org.banu.platform.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HundredthsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"35|35", "35.5|35.5", "35,5|35.5", ".35|0.35", "۳۵٫۵|35.5", " 7 |7", "25,125|25.125"})
    void aNumberIsReadInAnyScript(String typed, BigDecimal number) {
        assertThat(Hundredths.read(typed))
                .get()
                .usingComparator(BigDecimal::compareTo)
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "many", "1e9", "99999", "1.2.3", "NaN", "."})
    void whatIsNoNumberOrBelowZeroIsRefused(String typed) {
        assertThat(Hundredths.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.258,25.8", "1,100", "0.944,94.4", "0,0", "0.33333,33.33"})
    void aShareIsShownOfAHundred(double share, String shown) {
        assertThat(Hundredths.shown(share)).isEqualTo(shown);
    }
}
