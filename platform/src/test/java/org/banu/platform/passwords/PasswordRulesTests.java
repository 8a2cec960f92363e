package org.banu.platform.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banu.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    static final List<String> OWN = List.of("aizhan.example@mail.kz", "aizhan.example", "mail.kz", "banu", "بانو");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "тоғыз тырна көлге ұшты",
                "چار مور چھت پر ناچے",
                "kettle under nine apricots",
                "Сорок сусликов на крыше",
                "🐪🐪 две верблюдицы 🏜️",
                "8f3kq0vx2mzr7tpw"
            })
    void aLongOneOfHerOwnIsGood(String password) {
        assertThat(key(password, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password12345678",
                "qwertyuiopasdfghjkl",
                "123456789012345678",
                "aaaaaaaaaaaaaaaaaa",
                "abababababababababab",
                "iloveyouprincess",
                "йцукенгшщзхъ1234567",
                "abcdefghijklmnopq",
                "trustno1trustno1trustno1"
            })
    void whatIsTriedFirstIsNot(String password) {
        assertThat(key(password, false)).isEqualTo("passwords.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aizhan.example@mail.kz", "Aizhan.Example2026", "banubanubanubanu7x", "AIZHAN.EXAMPLEbanu"})
    void herAddressOrOurNameIsNot(String password) {
        assertThat(key(password, false)).startsWith("passwords.");
    }

    @Test
    void eightAreEnoughBesideASecondFactor() {
        assertThat(key("kz7-mulb", true)).isEmpty();
        assertThat(key("kz7-mulb", false)).isEqualTo("passwords.short");
        assertThat(key("kz7-mul", true)).isEqualTo("passwords.short");
    }

    /** A letter is a letter, in however many bytes it is written. */
    @Test
    void lettersAreCountedAndNotBytes() {
        assertThat(PasswordRules.standsAlone("چار مور چھت پر")).isFalse();
        assertThat(PasswordRules.standsAlone("چار مور چھت پر!")).isTrue();
        assertThat(PasswordRules.standsAlone("🐪".repeat(14))).isFalse();
    }

    @Test
    void theSameLettersFromAnotherKeyboardAreTheSamePassword() {
        var passwords = new Passwords();
        var composed = "kafe\u0301 on the ninth hill";
        var hash = passwords.hash(composed);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.find("kaf\u00e9 on the ninth hill", List.of(hash), 1))
                .hasValue(0);
        assertThat(passwords.find("kafe on the ninth hill", List.of(hash), 1)).isEmpty();
    }

    private static String key(String password, boolean secondFactor) {
        return PasswordRules.problem("password", password, secondFactor, OWN)
                .map(Problem::key)
                .orElse("");
    }
}
