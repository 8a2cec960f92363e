package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Owner;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.files.Kind;
import org.banu.platform.files.NewFile;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;

/** Whoever gets hold of the files of the database, its log of changes, or our logs reads no number and no address. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class OnDiskTests {

    private static final Path DATABASE = Path.of("target", "test-database");

    private final Newcomers newcomers;
    private final Path data;

    private final AccountTwin accounts;
    private final Registry registry;
    private final org.banu.platform.files.Files handed;

    OnDiskTests(
            Visitor browser,
            Mailbox mail,
            AccountTwin accounts,
            Registry registry,
            org.banu.platform.files.Files handed,
            @Value("${banu.data-dir}") String data) {
        this.newcomers = new Newcomers(browser, mail);
        this.accounts = accounts;
        this.registry = registry;
        this.handed = handed;
        this.data = Path.of(data);
    }

    @Test
    void whatIsSealedStandsNowhereOnTheDisk(CapturedOutput log) throws IOException, InterruptedException {
        var name = "Name" + UUID.randomUUID();
        var local = "mail" + UUID.randomUUID();
        var phone = Newcomers.phone();
        var her = newcomers.byEmail(local + "@example.org");
        her.sends("/ur/account/contacts", "address", phone, "password", Newcomers.PASSWORD);
        her.sends("/ur/account/profile", "name", name, "language", "ur");
        assertThat(her.reads("/ur/account")).contains(name, local, phone.substring(1));
        var other = newcomers.guest();
        var second = Newcomers.phone();
        assertThat(other.sends("/ur/sign-up", "phone", second, "password", Newcomers.PASSWORD))
                .hasStatusOk();
        assertThat(her.sends("/en/account/data/copy", "password", Newcomers.PASSWORD))
                .hasStatus(HttpStatus.OK);

        // The control: a name is not sealed, so what was written is found once it is on the disk.
        await(name);
        for (var secret : new String[] {phone.substring(1), second.substring(1), local, Newcomers.PASSWORD}) {
            assertThat(filesWith(DATABASE, secret)).as(secret).isEmpty();
            assertThat(log.getAll()).doesNotContain(secret);
        }
        // A letter that somebody passes on by hand names an address, and no number.
        assertThat(filesWith(data, phone.substring(1))).isEmpty();
        assertThat(filesWith(data, second.substring(1))).isEmpty();
    }

    /** Numbers, addresses, what she told of her income and family, and what she handed in. */
    @Test
    void whatIsToldOfABusinessStandsNowhereOnTheDisk(CapturedOutput log) throws IOException, InterruptedException {
        var her = SignedInAs.somebody();
        accounts.plant(her, "mail" + UUID.randomUUID());
        var name = "Name" + UUID.randomUUID();
        var phone = "+9230" + digits();
        var email = "mail" + UUID.randomUUID() + "@example.org";
        var number = "42101" + digits();
        var income = digits();
        var handedIn = "Paper" + UUID.randomUUID();
        SignedInAs.as(her, () -> {
            var begun = Details.begun(name, "PK", "retail", Form.REGISTERED);
            var id = registry.add(
                    Owner.of(her.id()),
                    new Details(
                            begun.names(),
                            begun.location(),
                            begun.form(),
                            begun.legalForm(),
                            begun.started(),
                            begun.activity(),
                            begun.size(),
                            new Details.Contact(phone, email, ""),
                            Map.of(RegistrationKind.CNIC, number)));
            registry.keepAnswers(id, "{\"income\": %s, \"children\": \"%s\"}".formatted(income, handedIn));
            return handed.keep(
                    new NewFile(handedIn + ".txt", Owner.of(her.id()), "own", Kind.ALL),
                    new ByteArrayInputStream(handedIn.getBytes(StandardCharsets.UTF_8)));
        });
        // It is there, and opens for her.
        assertThat(SignedInAs.as(her, () -> registry.listOf(her.id()))
                        .getFirst()
                        .details()
                        .contact()
                        .phone())
                .isEqualTo(phone);
        await(name);
        for (var secret : List.of(phone, email, number, income, handedIn)) {
            assertThat(filesWith(DATABASE, secret)).as(secret).isEmpty();
            assertThat(filesWith(data, secret)).as(secret).isEmpty();
            assertThat(log.getAll()).doesNotContain(secret);
        }
    }

    private static String digits() {
        return "%08d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000));
    }

    private static void await(String text) throws IOException, InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (filesWith(DATABASE, text).isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    /** By their names, however deep they are. */
    private static Set<String> filesWith(Path folder, String text) throws IOException {
        var found = new TreeSet<String>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        // Each byte as a letter, so that bytes are looked for as a text is.
        var needle = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (holds(file, needle)) {
                    found.add(file.toString());
                }
            }
        }
        return found;
    }

    /** Not where the database does away with the file meanwhile. */
    private static boolean holds(Path file, String needle) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(needle);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
