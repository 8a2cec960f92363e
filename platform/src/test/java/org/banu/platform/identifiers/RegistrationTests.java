package org.banu.platform.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.identifiers.RegistrationKind.BIN;
import static org.banu.platform.identifiers.RegistrationKind.CNIC;
import static org.banu.platform.identifiers.RegistrationKind.IIN;
import static org.banu.platform.identifiers.RegistrationKind.NTN;
import static org.banu.platform.identifiers.RegistrationKind.SECP;

import java.util.List;
import java.util.stream.IntStream;
import org.banu.platform.identifiers.Registration.Bad;
import org.banu.platform.identifiers.Registration.Good;
import org.banu.platform.identifiers.Registration.Holder;
import org.banu.platform.identifiers.Registration.Part;
import org.banu.platform.identifiers.Registration.Reason;
import org.banu.platform.identifiers.Registration.Says;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here is made up: born at the end of this century, or the last of a month that never had so many. */
class RegistrationTests {

    private static final String COMPANY = "210340999991";
    private static final String PERSON = "980315699995";

    @Test
    void aBinTellsWhenAndWhatWasRegistered() {
        assertThat(BIN.read(COMPANY))
                .isEqualTo(new Good(BIN, COMPANY, new Says.Organisation(21, 3, Holder.RESIDENT_COMPANY, Part.HEAD)));
        assertThat(BIN.read("991251999991"))
                .isEqualTo(new Good(
                        BIN, "991251999991", new Says.Organisation(99, 12, Holder.FOREIGN_COMPANY, Part.BRANCH)));
        assertThat(BIN.read("150663999994"))
                .isEqualTo(new Good(
                        BIN,
                        "150663999994",
                        new Says.Organisation(15, 6, Holder.JOINT_ENTREPRENEURS, Part.JOINT_FARM)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2103 4099 9991",
                "БИН: 210340-999-991",
                "БСН № 210340 999991",
                "21О34О99999І",
                "2lO34099999l",
                "21034099999І",
                "21оз4099999l",
                "۲۱۰۳۴۰۹۹۹۹۹۱",
                "٢١٠٣٤٠٩٩٩٩٩١",
                "\u200e210340999991\u200e",
                "210340—999991"
            })
    void whatPeopleTypeIsRead(String typed) {
        assertThat(BIN.read(typed))
                .isInstanceOf(Good.class)
                .extracting("number")
                .isEqualTo(COMPANY);
    }

    /** The second weights are used where the first leave a remainder of 10. */
    @Test
    void aCheckDigitMayNeedASecondPass() {
        assertThat(BIN.read("210340999093")).isInstanceOf(Good.class);
        assertThat(IIN.read("980315699494")).isInstanceOf(Good.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aNumberThatBothPassesRefuseIsNeverGivenOut(int last) {
        assertThat(BIN.read("21034099907" + last)).isEqualTo(new Bad(BIN, Reason.CHECK_DIGIT, 12));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 10})
    void aWrongSerialDigitIsFound(int place) {
        assertThat(withAnotherDigitAt(place))
                .hasSize(9)
                .allSatisfy(it -> assertThat(BIN.read(it)).isEqualTo(new Bad(BIN, Reason.CHECK_DIGIT, 12)));
    }

    /** So the rule is: its first weight is 11, of which nothing remains. */
    @Test
    void aWrongDigitInTheEleventhPlaceGoesUnnoticed() {
        assertThat(withAnotherDigitAt(11))
                .allSatisfy(it -> assertThat(BIN.read(it)).isInstanceOf(Good.class));
    }

    private static List<String> withAnotherDigitAt(int place) {
        return IntStream.range(0, 10)
                .mapToObj(it -> COMPANY.substring(0, place - 1) + it + COMPANY.substring(place))
                .filter(it -> !it.equals(COMPANY))
                .toList();
    }

    @Test
    void whatIsWrongWithABinIsSaidWithItsPlace() {
        assertThat(BIN.read("")).isEqualTo(new Bad(BIN, Reason.EMPTY, 0));
        assertThat(BIN.read("2103 4099 999")).isEqualTo(new Bad(BIN, Reason.TOO_SHORT, 13));
        assertThat(BIN.read("2103409999911")).isEqualTo(new Bad(BIN, Reason.TOO_LONG, 13));
        assertThat(BIN.read("2103 4?99 9991")).isEqualTo(new Bad(BIN, Reason.NOT_A_DIGIT, 7));
        assertThat(BIN.read("211340999991")).isEqualTo(new Bad(BIN, Reason.NO_SUCH_DATE, 3));
        assertThat(BIN.read("210370999991")).isEqualTo(new Bad(BIN, Reason.NO_SUCH_HOLDER, 5));
        assertThat(BIN.read("210349999991")).isEqualTo(new Bad(BIN, Reason.NO_SUCH_HOLDER, 6));
        assertThat(BIN.read("210340999992")).isEqualTo(new Bad(BIN, Reason.CHECK_DIGIT, 12));
    }

    @Test
    void theNumberOfAPersonIsNotThatOfACompany() {
        assertThat(BIN.read(PERSON)).isEqualTo(new Bad(BIN, Reason.OF_A_PERSON, 5));
        assertThat(IIN.read(COMPANY)).isEqualTo(new Bad(IIN, Reason.OF_A_BUSINESS, 5));
    }

    /** An IIN holds the day of birth and the sex; what is read out of it holds neither. */
    @Test
    void ofAPersonNothingIsReadOut() {
        assertThat(IIN.read("ЖСН 980315 699995")).isEqualTo(new Good(IIN, PERSON, new Says.Person()));
    }

    @Test
    void aDayOfBirthMustExistInItsCentury() {
        assertThat(IIN.read("960229699994")).isInstanceOf(Good.class);
        assertThat(IIN.read("000229499992")).isEqualTo(new Bad(IIN, Reason.NO_SUCH_DATE, 5));
        assertThat(IIN.read("981315699995")).isEqualTo(new Bad(IIN, Reason.NO_SUCH_DATE, 3));
        assertThat(IIN.read("980300699995")).isEqualTo(new Bad(IIN, Reason.NO_SUCH_DATE, 5));
        assertThat(IIN.read("980315799995")).isEqualTo(new Bad(IIN, Reason.NO_SUCH_HOLDER, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "1999900000002",
        "19999-0000000-2",
        "CNIC 19999 0000000 2",
        "۱۹۹۹۹-۰۰۰۰۰۰۰-۲",
        "شناختی کارڈ نمبر 1999900000002"
    })
    void anIdentityCardIsWrittenInThreeParts(String typed) {
        assertThat(CNIC.read(typed)).isEqualTo(new Good(CNIC, "19999-0000000-2", new Says.Person()));
    }

    @Test
    void anIdentityCardHasThirteenDigits() {
        assertThat(CNIC.read("19999-000000-2")).isEqualTo(new Bad(CNIC, Reason.TOO_SHORT, 14));
    }

    /** Its first digit is that of a province or area. */
    @Test
    void anIdentityCardBeginsWithAProvince() {
        assertThat(CNIC.read("89999-0000000-2")).isInstanceOf(Good.class);
        assertThat(CNIC.read("99999-0000000-2")).isEqualTo(new Bad(CNIC, Reason.NO_SUCH_HOLDER, 1));
        assertThat(CNIC.read("00000-0000000-0")).isEqualTo(new Bad(CNIC, Reason.NO_SUCH_HOLDER, 1));
        assertThat(NTN.read("NTN 0000000000000")).isEqualTo(new Bad(NTN, Reason.NO_SUCH_HOLDER, 5));
    }

    @Test
    void aNumberOfZerosIsNoNumber() {
        assertThat(NTN.read("0000000")).isEqualTo(new Bad(NTN, Reason.NO_SUCH_HOLDER, 1));
        assertThat(NTN.read("0000000-3")).isEqualTo(new Bad(NTN, Reason.NO_SUCH_HOLDER, 1));
        assertThat(SECP.read("CUIN-0000000")).isEqualTo(new Bad(SECP, Reason.NO_SUCH_HOLDER, 6));
    }

    @Test
    void aTaxNumberIsSevenDigitsWhateverStandsBehind() {
        assertThat(NTN.read("0000001")).isEqualTo(new Good(NTN, "0000001", new Says.Plain(null)));
        assertThat(NTN.read("NTN 0000001-9")).isEqualTo(new Good(NTN, "0000001", new Says.Plain(9)));
        assertThat(NTN.read("z000001-9")).isEqualTo(new Good(NTN, "Z000001", new Says.Plain(9)));
        assertThat(NTN.read("000001")).isEqualTo(new Bad(NTN, Reason.TOO_SHORT, 6));
        assertThat(NTN.read("000000199")).isEqualTo(new Bad(NTN, Reason.TOO_LONG, 9));
    }

    @Test
    void whoTradesInHerOwnNameIsTaxedUnderHerIdentityCard() {
        assertThat(NTN.read("1999900000002")).isEqualTo(new Good(NTN, "19999-0000000-2", new Says.Person()));
    }

    @Test
    void aCompanyOfPakistanHasSevenDigits() {
        assertThat(SECP.read("CUIN-0000001")).isEqualTo(new Good(SECP, "0000001", new Says.Plain(null)));
        assertThat(SECP.read("SECP Reg. No. 0000001")).isInstanceOf(Good.class);
        assertThat(SECP.read("1")).isEqualTo(new Bad(SECP, Reason.TOO_SHORT, 1));
    }

    @ParameterizedTest
    @EnumSource
    void nonsenseIsRefusedAndNeverThrown(RegistrationKind kind) {
        for (var nonsense : new String[] {" ", "—", "\u202b", "🙂", "12🙂", "бин", "9".repeat(500), "\ud83d"}) {
            assertThat(kind.read(nonsense)).as(nonsense).isInstanceOf(Bad.class);
        }
    }
}
