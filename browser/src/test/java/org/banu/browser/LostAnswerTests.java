package org.banu.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody whose network breaks off sends a form again until she has an answer. */
class LostAnswerTests {

    private static final int BUSINESSES = 30;
    private static final int MOST_TRIES = 20;
    private static final int THREADS = 4;
    private static final Pattern DONE = Pattern.compile("HTTP/1\\.1 303.*?\r\nLocation: (\\S+)\r\n.*", Pattern.DOTALL);
    private static final Pattern LATER = Pattern.compile("HTTP/1\\.1 (409|429|503) .*", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("/businesses/([0-9a-f]{8}-[0-9a-f-]{27})");

    @Test
    void whatIsSentUntilAnAnswerComesIsDoneOnce() throws InterruptedException, ExecutionException {
        try (var context = Soundness.phone(false)) {
            var her = signedUp(context);
            var answers = all(her, true);
            assertThat(answers).hasSize(BUSINESSES).doesNotHaveDuplicates();
            assertThat(her.businesses()).containsExactlyInAnyOrderElementsOf(answers);
        }
    }

    /** The control: where each try is a form of its own, what got lost on its way back was done before. */
    @Test
    void whatIsFilledInAnewIsDoneAgain() throws InterruptedException, ExecutionException {
        try (var context = Soundness.phone(false)) {
            var her = signedUp(context);
            all(her, false);
            assertThat(her.businesses()).hasSizeGreaterThan(BUSINESSES);
        }
    }

    private static List<String> all(Her her, boolean sameForm) throws InterruptedException, ExecutionException {
        var forms = new ArrayList<Callable<String>>();
        for (var number = 0; number < BUSINESSES; number++) {
            var lost = number % 3;
            forms.add(() -> her.sendsUntilAnswered(sameForm, lost));
        }
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var answer : threads.invokeAll(forms)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static Her signedUp(BrowserContext context) {
        var page = context.newPage();
        People.signsUp(page, "en");
        page.navigate(Site.ADDRESS + "/en/businesses/new");
        var cookies =
                context.cookies().stream().map(it -> it.name + "=" + it.value).collect(joining("; "));
        return new Her(
                page, cookies, page.locator("main input[name=_csrf]").first().inputValue());
    }

    /** What her browser knows. */
    private record Her(Page page, String cookies, String token) {

        /** The business that the answer names; so many answers before it are lost, by turns on their way and before. */
        String sendsUntilAnswered(boolean sameForm, int lost) throws IOException, InterruptedException {
            var name = "Loom " + UUID.randomUUID();
            var once = UUID.randomUUID();
            for (var tries = 0; tries < MOST_TRIES; tries++) {
                var form = form(name, sameForm ? once : UUID.randomUUID());
                if (tries < lost) {
                    breaksOff(form, tries == 0);
                    continue;
                }
                var answer = answer(form);
                var done = DONE.matcher(answer);
                if (done.matches()) {
                    return id(done.group(1));
                }
                assertThat(answer).matches(LATER);
                Thread.sleep(1_000);
            }
            throw new AssertionError("There was no answer in %d tries.".formatted(MOST_TRIES));
        }

        List<String> businesses() {
            page.navigate(Site.ADDRESS + "/en/businesses");
            return ID.matcher(page.content())
                    .results()
                    .map(it -> it.group(1))
                    .distinct()
                    .toList();
        }

        private String form(String name, UUID once) {
            var body = Map.of(
                            "name",
                            name,
                            "country",
                            "KZ",
                            "sector",
                            "clothing",
                            "form",
                            "INFORMAL",
                            "once",
                            once.toString(),
                            "_csrf",
                            token)
                    .entrySet()
                    .stream()
                    .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                    .collect(joining("&"));
            return String.join(
                    "\r\n",
                    "POST /en/businesses/new HTTP/1.1",
                    "Host: localhost:" + Site.PORT,
                    "Cookie: " + cookies,
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + body.length(),
                    "Connection: close",
                    "",
                    body);
        }
    }

    private static String id(String address) {
        var id = ID.matcher(address);
        assertThat(id.find()).as(address).isTrue();
        return id.group(1);
    }

    /** Hangs up when the answer begins to come, or before. */
    private static void breaksOff(String request, boolean answered) throws IOException {
        try (var socket = sent(request)) {
            if (answered) {
                assertThat(socket.getInputStream().read()).isPositive();
            }
        }
    }

    private static String answer(String request) throws IOException {
        try (var socket = sent(request)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static Socket sent(String request) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), Site.PORT);
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }
}
