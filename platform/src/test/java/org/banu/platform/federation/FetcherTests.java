package org.banu.platform.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTests {

    static final TestService SERVICE = new TestService();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    /** The control: where the operator allows it, it is reached. */
    @Test
    void aPrivateNetworkIsReachedWhereTheOperatorSaysSo() throws IOException {
        var answer = fetch(Set.of("localhost"), true, SERVICE.issuer() + "/keys");
        assertThat(answer.getStatusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "[::1]",
                "10.0.0.1",
                "169.254.169.254",
                "[fd00::1]",
                "[::ffff:127.0.0.1]"
            })
    void aPrivateNetworkIsNotReached(String host) {
        var asked = SERVICE.asked();
        var port = URI.create(SERVICE.issuer()).getPort();
        assertThatThrownBy(() -> fetch(Set.of(host), false, "https://%s:%d/keys".formatted(host, port)))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("private network");
        assertThat(SERVICE.asked()).isEqualTo(asked);
    }

    @Test
    void whatTheSettingsDoNotNameIsNotReached() {
        var asked = SERVICE.asked();
        assertThatThrownBy(() -> fetch(Set.of("id.example.org"), true, SERVICE.issuer() + "/keys"))
                .hasMessageContaining("no host of this service");
        assertThatThrownBy(() -> fetch(Set.of("localhost"), false, SERVICE.issuer() + "/keys"))
                .hasMessageContaining("no host of this service");
        assertThat(new Fetcher(Set.of("localhost"), true).reaches(URI.create("file:///etc/passwd")))
                .isFalse();
        assertThat(new Fetcher(Set.of("localhost"), true).reaches(URI.create("http://localhost@example.org/")))
                .isFalse();
        assertThat(SERVICE.asked()).isEqualTo(asked);
    }

    @Test
    void whereItIsSentOnIsNotFollowed() throws IOException {
        var asked = SERVICE.asked();
        var answer = fetch(Set.of("localhost"), true, SERVICE.issuer() + "/elsewhere/");
        assertThat(answer.getStatusCode()).isEqualTo(302);
        assertThat(SERVICE.asked()).isEqualTo(asked + 1);
    }

    @Test
    void anEndlessAnswerIsCutShort() {
        assertThatThrownBy(() -> fetch(Set.of("localhost"), true, SERVICE.issuer() + "/endless"))
                .hasMessageContaining("longer than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "185.1.2.3", "2a00:1450::1", "2002:0808:0808::1", "64:ff9b::808:808"})
    void theOpenInternetIsPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.1.2.3",
                "169.254.169.254",
                "172.16.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:0a00:0001::1",
                "64:ff9b::7f00:1",
                "::ffff:10.0.0.1",
                "100::1"
            })
    void allElseIsNot(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    private static HTTPResponse fetch(Set<String> hosts, boolean isPrivate, String address) throws IOException {
        return new HTTPRequest(HTTPRequest.Method.GET, URI.create(address)).send(new Fetcher(hosts, isPrivate));
    }
}
