package org.banu.platform.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {

    static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** Appendix B of RFC 6238. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second), 8)).isEqualTo(code);
    }

    @Test
    void aClockMayDifferByHalfAMinuteAndNoMore() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = OneTimeCode.at(SECRET, now, OneTimeCode.DIGITS);
        assertThat(OneTimeCode.stepOf(code, SECRET, now.plusSeconds(30))).hasValue(OneTimeCode.step(now));
        assertThat(OneTimeCode.stepOf(code, SECRET, now.minusSeconds(30))).hasValue(OneTimeCode.step(now));
        assertThat(OneTimeCode.stepOf(code, SECRET, now.plusSeconds(60))).isEmpty();
    }

    /** Section 10 of RFC 4648, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsAppsReadThem(String text, String written) {
        assertThat(Base32.write(text.getBytes(US_ASCII))).isEqualTo(written);
        assertThat(Base32.read(written)).asString(US_ASCII).isEqualTo(text);
    }
}
