package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Her files as she sees them. */
@PageTest
class FilePagesTests {

    private final Actor.Person aida = SignedInAs.somebody();
    private final Visitor browser;
    private final AccountTwin accounts;
    private final org.banu.platform.files.Files files;
    private final Folder folder;

    FilePagesTests(Visitor browser, AccountTwin accounts, org.banu.platform.files.Files files, Folder folder) {
        this.browser = browser;
        this.accounts = accounts;
        this.files = files;
        this.folder = folder;
    }

    @BeforeEach
    void hasAnAccount() {
        accounts.plant(aida, aida.id().value().toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysWhatMayBeHandedInAndWhatIsThere(Language language) {
        var page = "/%s/account/files".formatted(language.code());
        assertThat(reads(page))
                .contains("PDF", "type=\"file\"", "multipart/form-data")
                .doesNotContain("<table");
        sends(page, "паспорт.txt", "hers", "1");
        assertThat(reads(page)).contains("<table", "паспорт.txt", "<html lang=\"%s\"".formatted(language.code()));
    }

    @Test
    void theSameUploadTwiceIsOneFile() {
        var page = "/en/account/files";
        assertThat(sends(page, "a.txt", "hers", "key")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sends(page, "a.txt", "hers", "key"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Idempotent-Replayed", "true");
        assertThat(list()).hasSize(1);
        // The control: another file with the key of the first, and the same file with a key of its own.
        assertThat(sends(page, "a.txt", "other", "key")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sends(page, "a.txt", "hers", "other-key")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(list()).hasSize(2);
    }

    @Test
    void whatIsRefusedSaysWhyAtTheField() {
        var page = "/en/account/files";
        assertThat(sends(page, "a.exe", "MZ", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#file", "We can’t tell what kind of file this is", "PDF, JPEG, PNG");
        assertThat(browser.sends(page)
                        .with(by(aida))
                        .with(csrf())
                        .param("once", "2")
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("not empty");
        assertThat(list()).isEmpty();
    }

    @Test
    void aFileIsHandedOutToBeSavedAndToNobodyElse() {
        sends("/en/account/files", "жеке куәлік.txt", "hers", "1");
        var address = address();
        assertThat(opens(address, aida))
                .hasStatusOk()
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"file.txt\"; filename*=UTF-8''%D0%B6%D0%B5%D0%BA%D0%B5%20%D0%BA%D1%83%D3%99%D0%BB%D1%96%D0%BA.txt")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasHeader("Cache-Control", "private, no-store")
                .hasHeader("Content-Length", "4")
                .bodyText()
                .isEqualTo("hers");
        assertThat(opens(address, SignedInAs.somebody())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens(address)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(opens("/en/files/" + UUID.randomUUID(), aida)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(opens("/en/files/..%2f..%2fetc", aida)).hasStatus4xxClientError();
    }

    @Test
    void ofADamagedFileNothingIsServed() throws IOException {
        sends("/en/account/files", "a.txt", "hers", "1");
        var path = folder.path(list().getFirst().id());
        var bytes = Files.readAllBytes(path);
        bytes[bytes.length - 1] ^= 1;
        Files.write(path, bytes);
        assertThat(opens(address(), aida))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .doesNotContainHeader("Content-Disposition")
                .bodyText()
                .contains("<html")
                .doesNotContain("hers");
    }

    @Test
    void sheTakesAwayHerOwnAndNobodyElseDoes() {
        sends("/en/account/files", "a.txt", "hers", "1");
        var id = list().getFirst().id().value().toString();
        assertThat(removes(SignedInAs.somebody(), id)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(list()).hasSize(1);
        assertThat(removes(aida, id)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(list()).isEmpty();
        assertThat(opens("/en/files/" + id, aida)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(removes(aida, "nonsense")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult sends(String page, String name, String content, String key) {
        return browser.sends(page)
                .multipart()
                .part(new MockPart("file", name, content.getBytes(UTF_8)))
                .param("once", key)
                .with(by(aida))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult removes(Actor.Person person, String id) {
        return browser.sends("/en/account/files/remove")
                .with(by(person))
                .with(csrf())
                .param("once", UUID.randomUUID().toString())
                .param("id", id)
                .exchange();
    }

    private MvcTestResult opens(String address, Actor.Person person) {
        return browser.asks(address).with(by(person)).exchange();
    }

    private String reads(String page) {
        return Visitor.text(opens(page, aida));
    }

    private String address() {
        return "/en/files/" + list().getFirst().id().value();
    }

    private List<StoredFile> list() {
        return SignedInAs.as(aida, () -> files.listOf(aida.id()));
    }
}
