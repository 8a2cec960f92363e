package org.banu.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.browser.Soundness.isSound;
import static org.banu.browser.Soundness.phone;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handing in a picture, taking it with her, taking it away. */
class FileWalkTests {

    @ParameterizedTest
    @CsvSource({"ur,false", "ur,true", "kk,true", "ru,true", "en,false"})
    void sheHandsInAPictureSavesItAndTakesItAway(String language, boolean script) throws IOException {
        var site = Site.ADDRESS + "/" + language;
        try (var context = phone(script)) {
            var page = context.newPage();
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            People.signsUp(page, language);
            page.navigate(site + "/account");
            page.locator("main a[href$='/account/files']").click();
            isSound(page, script);
            assertThat(page.locator("main table").count()).isZero();

            // What is too large, or is nothing Banu takes, gets a sentence at its field.
            sends(page, "large.pdf", new byte[12_000_000]);
            assertThat(page.locator(".error-summary a[href='#file']").count()).isEqualTo(1);
            assertThat(page.locator("#file-error").textContent()).containsPattern("10|۱۰");
            isSound(page, script);
            sends(page, "a.exe", new byte[] {'M', 'Z'});
            assertThat(page.locator("#file-error").count()).isEqualTo(1);

            sends(page, "شناختی کارڈ ".repeat(8) + ".png", picture());
            page.waitForURL("**/account/files");
            var link = page.locator("main table th a");
            assertThat(link.textContent()).startsWith("شناختی کارڈ").endsWith(".png");
            isSound(page, script);

            var download = page.waitForDownload(link::click);
            assertThat(download.suggestedFilename()).startsWith("شناختی کارڈ").endsWith(".png");
            var saved = ImageIO.read(Files.newInputStream(download.path()));
            assertThat(new Color(saved.getRGB(5, 5))).isEqualTo(Color.ORANGE);

            page.locator("main table .sure > summary").click();
            isSound(page, script);
            page.locator("main table form button").click();
            page.waitForURL("**/account/files");
            assertThat(page.locator("main table").count()).isZero();
            assertThat(faults).isEmpty();
        }
    }

    /** On the wire: what is far too large is refused before it is sent, and not with an error of the network. */
    @Test
    void aBodyWithoutEndIsRefusedInHerLanguage() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Site.PORT)) {
            var head = """
                    POST /ru/account/files HTTP/1.1
                    Host: localhost
                    Content-Type: multipart/form-data; boundary=line
                    Content-Length: 5000000000

                    """;
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
            socket.setSoTimeout(10_000);
            var answer = new StringBuilder();
            try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
                for (var line = lines.readLine(); line != null && !line.contains("</html>"); line = lines.readLine()) {
                    answer.append(line).append('\n');
                }
            }
            assertThat(answer.toString()).startsWith("HTTP/1.1 413").contains("Слишком много за один раз");
        }
    }

    private static void sends(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("form:has(#file) button").click();
        page.waitForLoadState();
    }

    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillRect(0, 0, 60, 40);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
