package org.banu.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

    @ParameterizedTest
    @CsvSource({
        "URDU, 0300 1234567, +923001234567",
        "URDU, ۰۳۰۰۱۲۳۴۵۶۷, +923001234567",
        "URDU, +92-300-1234567, +923001234567",
        "KAZAKH, 8 701 123 45 67, +77011234567",
        "RUSSIAN, 8 (701) 123-45-67, +77011234567",
        "ENGLISH, +7 701 123 45 67, +77011234567",
        "ENGLISH, +44 7400 123456, +447400123456"
    })
    void aNumberIsReadAsItIsTyped(Language language, String typed, String number) {
        assertThat(Address.read(typed, language)).contains(new Address(Address.Kind.PHONE, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0300 12345", "701", "+999 123 456 789", "phone", "", "0300-CALL-NOW"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(Address.read(typed, Language.URDU)).isEmpty();
    }

    @Test
    void aNumberWithoutItsCountryIsNoneWhereNobodyKnowsTheCountry() {
        assertThat(Address.read("0300 1234567", Language.ENGLISH)).isEmpty();
    }

    @Test
    void anEmailAddressKeepsItsLettersAndIsFoundWithoutTheirCase() {
        var address = Address.read(" Aigul.B@Пример.ҚАЗ ", Language.KAZAKH).orElseThrow();
        assertThat(address.value()).isEqualTo("Aigul.B@xn--e1afmkfd.xn--80ao21a");
        assertThat(address.spelling()).isEqualTo("aigul.b@xn--e1afmkfd.xn--80ao21a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@", "@b.kz", "a b@c.kz", "a@b", "a@b..kz", "a@-b.kz", "\"a\"@b.kz", "a@b.kz\u0000x"})
    void whatIsNoAddressIsNone(String typed) {
        assertThat(Address.read(typed, Language.ENGLISH)).isEmpty();
    }
}
