package org.banu.platform.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.Misconfigured;
import org.banu.platform.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ProvidersTests {

    @Test
    void withoutSettingsThereIsNone() {
        var providers = read(Map.of());
        assertThat(providers.list()).isEmpty();
        assertThatThrownBy(() -> providers.get("egov")).isInstanceOf(NotFound.class);
    }

    @Test
    void aServiceIsSetUpInTheEnvironment() {
        var provider = read(Map.of(
                        "BANU_OIDC_EGOV_ISSUER", "https://id.example.org/realm",
                        "BANU_OIDC_EGOV_CLIENT_ID", "banu",
                        "BANU_OIDC_EGOV_CLIENT_SECRET", "hush",
                        "BANU_OIDC_EGOV_LABEL_KK", "Мысал",
                        "BANU_OIDC_EGOV_HOSTS", "keys.example.org, tokens.example.org",
                        "BANU_OIDC_EGOV_SECOND_FACTOR", "mfa,urn:example:high"))
                .get("egov")
                .provider();
        assertThat(provider.clientSecret()).isEqualTo("hush");
        assertThat(provider.hosts())
                .containsExactlyInAnyOrder("id.example.org", "keys.example.org", "tokens.example.org");
        assertThat(provider.secondFactor()).containsExactlyInAnyOrder("mfa", "urn:example:high");
        assertThat(provider.isPrivate()).isFalse();
        assertThat(provider.label(Language.KAZAKH)).isEqualTo("Мысал");
        assertThat(provider.label(Language.URDU)).isEqualTo("id.example.org");
        assertThat(provider.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUER, http://id.example.org, starts with https://",
        "ISSUER, https://id.example.org?a=b, starts with https://",
        "ISSUER, id example, starts with https://",
        "CLIENT_ID, '', needs a client-id and a client-secret",
        "CLIENT_SECRET, ' ', needs a client-id and a client-secret",
        "LABEL_DE, Beispiel, 'Labels are for en, ru, kk and ur'",
        "PRIVATE_NETWORK, perhaps, can't be read"
    })
    void whatIsWrongIsSaidAtTheStart(String setting, String value, String sentence) {
        var settings = new TreeMap<String, Object>(Map.of(
                "BANU_OIDC_EGOV_ISSUER", "https://id.example.org",
                "BANU_OIDC_EGOV_CLIENT_ID", "banu",
                "BANU_OIDC_EGOV_CLIENT_SECRET", "hush"));
        settings.put("BANU_OIDC_EGOV_" + setting, value);
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining(sentence);
    }

    private static Providers read(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, settings));
        return new Providers(environment);
    }
}
