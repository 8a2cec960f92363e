package org.banu.platform.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500000|500000",
                "500 000|500000",
                "500\u00a0000|500000",
                "500,000|500000",
                "5,00,000|500000",
                "1,234.50|1234.50",
                "7,5|7.5",
                "7.5|7.5",
                "۵۰۰۰۰۰|500000",
                "۷٫۵|7.5",
                "٥٠٬٠٠٠|50000"
            })
    void areReadAsPeopleTypeThem(String typed, BigDecimal number) {
        assertThat(Numbers.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "-5", "1e9", "5 lakh", "1.2.3", "1234567890123456", "∞", "0x10"})
    void areNothingElse(String typed) {
        assertThat(Numbers.read(typed)).isEmpty();
    }
}
