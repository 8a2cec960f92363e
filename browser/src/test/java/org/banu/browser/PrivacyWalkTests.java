package org.banu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeing what is kept, taking a copy, reading the trail, and being erased. */
class PrivacyWalkTests {

    private static final String PASSWORD = "چار مور چھت پر ناچے";

    @ParameterizedTest
    @CsvSource({"ur,true", "ur,false", "kk,true", "kk,false"})
    void sheTakesHerDataAlongAndIsErased(String language, boolean script) throws IOException {
        var site = Site.ADDRESS + "/" + language;
        var number = "+92300%07d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000));
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            page.navigate(site + "/sign-up");
            page.locator("#phone").fill(number);
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button").click();
            page.locator("ul.codes").waitFor();

            page.navigate(site + "/account");
            isSound(page, script);
            page.locator("main a[href$='/account/data']").click();
            isSound(page, script);
            page.locator("#password").fill("wrong");
            page.locator("button[value=json]").click();
            assertThat(page.locator(".error-summary a[href='#password']").count())
                    .isEqualTo(1);
            isSound(page, script);
            page.locator("#password").fill(PASSWORD);
            var copy = page.waitForDownload(
                    () -> page.locator("button[value=json]").click());
            assertThat(copy.suggestedFilename()).startsWith("copy-").endsWith(".json");
            assertThat(Files.readString(copy.path())).contains(number);

            page.navigate(site + "/account/trail");
            isSound(page, script);
            // Her account was opened, she came in by it, and a copy was taken.
            assertThat(page.locator("tbody tr").count()).isEqualTo(3);

            page.navigate(site + "/account/erase");
            isSound(page, script);
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button").click();
            page.waitForURL("**/erased");
            isSound(page, script);
            page.navigate(site + "/account");
            assertThat(page.locator("main a[href$='/account/data']").count()).isZero();
            assertThat(faults).isEmpty();
        }
    }
}
