package org.banu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AssetsTests {

    private static final Pattern FONT = Pattern.compile("url\\(([^)]+\\.woff2)\\)");
    private static final int STYLE_BUDGET = 12 * 1024;
    private static final int FIRST_PAGE_BUDGET = 100 * 1024;

    final Assets assets = new Assets();

    AssetsTests() throws IOException {}

    @Test
    void anAddressCarriesAFingerprintAndMayBeKeptForAYear() throws IOException {
        var address = assets.address("banu.css");
        assertThat(address).matches("/assets/banu-[0-9a-f]{12}\\.css");
        assertThat(get(address).getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
    }

    @Test
    void aStyleNamesItsFontsByTheirFingerprintedAddresses() throws IOException {
        for (var style : new String[] {"fonts.css", "fonts-urdu.css"}) {
            var text = text(assets.address(style));
            var fonts = FONT.matcher(text).results().map(it -> it.group(1)).toList();
            assertThat(fonts).isNotEmpty().allMatch(it -> it.matches("/assets/noto-[a-z-]+-[0-9a-f]{12}\\.woff2"));
            for (var font : fonts) {
                assertThat(get(font).getContentType()).isEqualTo("font/woff2");
            }
        }
    }

    @Test
    void styleAndScriptAreSmall() throws IOException {
        var style = get(assets.address("banu.css")).getContentAsByteArray().length;
        var script = get(assets.address("htmx.js")).getContentAsByteArray().length;
        assertThat(style).isLessThan(STYLE_BUDGET);
        assertThat(style + script).isLessThan(FIRST_PAGE_BUDGET / 2);
    }

    @Test
    void anUnknownAddressIsNotFound() throws IOException {
        assertThat(get("/assets/banu-000000000000.css").getStatus()).isEqualTo(404);
    }

    @Test
    void anUnknownNameIsAMistakeOfOurs() {
        assertThatThrownBy(() -> assets.address("missing.css"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.css");
    }

    private String text(String address) throws IOException {
        var content = get(address).getContentAsByteArray();
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private MockHttpServletResponse get(String address) throws IOException {
        var request = new MockHttpServletRequest("GET", address);
        request.addHeader("Accept-Encoding", "gzip");
        var response = new MockHttpServletResponse();
        assets.handleRequest(request, response);
        return response;
    }
}
