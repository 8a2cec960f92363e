package org.banu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.PostedForm;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What she typed into a form that comes too late is not lost. */
@PageTest
class LostFormTests {

    private static final String TYPED = "Екі жыл тігін цехын басқардым & т.б.";

    /** Where a browser or a person puts what nobody else may read. */
    private static final Pattern SECRET_FIELD =
            Pattern.compile("name = \"(\\w+)\".*(?:type = \"password\"|autocomplete = \"one-time-code\")");

    private final Visitor browser;

    LostFormTests(Visitor browser) {
        this.browser = browser;
    }

    @Test
    void afterTheSessionEndedSheHasWhatSheTypedInHand() {
        var answer = browser.sends("/kk/admin/holds")
                .param("reason", TYPED)
                .param("table", "business")
                .param("password", "құпия сөз")
                .param("once", "used-before")
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        var page = Visitor.text(answer);
        assertThat(page).contains("href=\"/kk/sign-in\"").doesNotContain("құпия", "used-before");
        var form = form(page, "/kk/admin/holds");
        assertThat(form.fields()).containsEntry("reason", TYPED).containsEntry("table", "business");
        assertThat(form.fields().get("once")).isNotBlank();
    }

    @Test
    void whoTypedNothingIsLedToSignIn() {
        for (var nothing : new String[] {"", " "}) {
            assertThat(browser.sends("/en/account/erase")
                            .param("name", nothing)
                            .param("password", "secret")
                            .with(csrf()))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasHeader("Location", "/en/sign-in");
        }
    }

    @Test
    void aFormThatIsTooOldIsSentAgainFromAPageOfOursOnly() {
        assertThat(form(Visitor.text(stale("same-origin", "/ur/account/profile")), "/ur/account/profile")
                        .fields())
                .containsEntry("name", TYPED);
        for (var from : new String[] {"cross-site", "same-site", "none", ""}) {
            var answer = stale(from, "/ur/account/profile");
            assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(Visitor.text(answer))
                    .contains("т.б.", "readonly")
                    .doesNotContain("action=\"/ur/account/profile\"");
        }
        assertThat(Visitor.text(stale("same-origin", "//example.org/en/"))).doesNotContain("action=\"//");
    }

    @Test
    void withFilesItIsThereToBeCopied() {
        var sent = new MockHttpServletRequest("POST", "/en/businesses/x/verification");
        sent.setContentType(MediaType.MULTIPART_FORM_DATA_VALUE);
        sent.setParameter("words", TYPED);
        var again = ErrorPage.Again.of(true, sent, true);
        assertThat(again.action()).isEmpty();
        assertThat(again.texts()).containsExactly(new ErrorPage.Again.Field(1, "words", TYPED));
    }

    @Test
    void noSecretIsShownOrSentAgain() throws IOException {
        var names = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                names.addAll(secrets(Files.readString(template)));
            }
        }
        assertThat(names).contains("password", "old", "code");
        for (var name : names) {
            assertThat(isKept(name)).as(name).isFalse();
        }
    }

    /** The control. */
    @Test
    void aSecretOfAnotherNameIsFound() {
        assertThat(secrets("@template.web.field(ui = ui, name = \"pin\", type = \"password\")"))
                .containsExactly("pin");
        assertThat(isKept("pin")).isTrue();
    }

    private static Set<String> secrets(String template) {
        var names = new TreeSet<String>();
        SECRET_FIELD.matcher(template).results().forEach(it -> names.add(it.group(1)));
        return names;
    }

    private static boolean isKept(String field) {
        var sent = new MockHttpServletRequest("POST", "/en/account/factors");
        sent.setParameter(field, "1234");
        return ErrorPage.Again.of(true, sent, true).isUseful();
    }

    /** As it comes again under {@code /error} when its token was wrong. */
    private MvcTestResult stale(String from, String address) {
        return browser.asks("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
                .requestAttr(CsrfToken.class.getName(), new DefaultCsrfToken("header", "parameter", "fresh"))
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                .header("Sec-Fetch-Site", from)
                .param("name", TYPED)
                .exchange();
    }

    private static PostedForm form(String page, String action) {
        return PostedForm.of(page).stream()
                .filter(it -> it.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
