package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.phone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a weak network has to carry: the first page at most 100 kB without fonts, later ones 30 kB. */
class ByteBudgetTests {

    static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+\\.(?:css|js|svg))\"");
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"en", "ru", "kk", "ur"})
    void theFirstPageIsLight(String language) throws Exception {
        var html = zipped("/" + language + "/");
        var bytes = html.length;
        var assets = ASSET.matcher(unzipped(html))
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList();
        assertThat(assets).isNotEmpty();
        for (var asset : assets) {
            bytes += zipped(asset).length;
        }
        assertThat(bytes).isBetween(1_000, 100_000);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/finder/results",
        "/ru/finder/results",
        "/kk/finder/all",
        "/ur/finder/results",
        "/en/programmes/kz-damu-optima",
        "/ur/programmes/pk-pmybals-tier-1",
        "/kk/programmes",
        "/ur/programmes?q=%D9%82%D8%B1%D8%B6",
        "/ru/countries",
        "/ur/countries/PAK",
        "/kk/countries/KAZ/brief",
        "/ur/compare?economies=KAZ,PAK",
        "/ru/directory",
        "/ur/directory?q=%D9%82%D8%B1%D8%B6",
        "/kk/statistics",
        "/ur/statistics",
        "/ur/privacy",
        "/kk/organisations",
        "/ur/sign-up",
        "/ru/cost",
        "/ur/cost?amount=5000000&currency=KZT&months=24",
        "/ru/laboratory?economy=PAK",
        "/ur/laboratory?economy=PAK&PARL=0.6&weight.HOS=0.3&method=banu-equal-geometric&goal=places&to=15"
    })
    void laterPagesAreLighter(String page) throws Exception {
        assertThat(zipped(page).length).isBetween(1_000, 30_000);
    }

    /** With a session, as a browser asks for them. */
    @ParameterizedTest
    @CsvSource({"ru", "ur"})
    void herOwnPagesAreAsLight(String language) throws Exception {
        try (var context = phone(false)) {
            var page = context.newPage();
            People.signsUp(page, language);
            var business = People.addsBusiness(page, language, "گل سلائی گھر", "PK", "INFORMAL")
                    .substring(Site.ADDRESS.length());
            var session = context.cookies().stream()
                    .map(it -> it.name + "=" + it.value)
                    .collect(Collectors.joining("; "));
            for (var part :
                    List.of("", "/place", "/activity", "/programmes", "/ownership", "/definitions", "/listing")) {
                assertThat(zipped(business + part, session).length).as(part).isBetween(1_000, 30_000);
            }
            for (var own : List.of("/businesses", "/account", "/account/consents", "/account/data")) {
                assertThat(zipped("/" + language + own, session).length).as(own).isBetween(1_000, 30_000);
            }
        }
    }

    static byte[] zipped(String path) throws IOException, InterruptedException {
        return zipped(path, "");
    }

    private static byte[] zipped(String path, String session) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Site.ADDRESS + path))
                .header("Accept-Encoding", "gzip")
                .header("Cookie", session)
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    static String unzipped(byte[] zipped) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
