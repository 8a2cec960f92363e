package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.files.KeepOutcome.Reason;
import org.banu.platform.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a file from when it is handed in. */
@PageTest
class FilesTests {

    private final Actor.Person aida = SignedInAs.somebody();
    private final Files files;
    private final Folder folder;
    private final Audit audit;
    private final AccountTwin accounts;
    private final TransactionTemplate transaction;

    FilesTests(Files files, Folder folder, Audit audit, AccountTwin accounts, PlatformTransactionManager transactions) {
        this.files = files;
        this.folder = folder;
        this.audit = audit;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void hasAnAccount() {
        accounts.plant(aida, aida.id().value().toString());
    }

    @Test
    void whatIsKeptOpensAsItCameAndIsSealedOnTheDisk() throws IOException {
        var pdf = Samples.pdf("3 0 obj\n(a secret of hers)\nendobj");
        var kept = kept(keep("паспорт.pdf", pdf));
        assertThat(kept.name()).isEqualTo("паспорт.pdf");
        assertThat(kept.kind()).isEqualTo(Kind.PDF);
        assertThat(kept.scanned()).isFalse();
        assertThat(content(kept)).isEqualTo(pdf);
        assertThat(as(() -> files.describe(kept.id()))).isEqualTo(kept);

        var path = folder.path(kept.id());
        assertThat(folder.root().relativize(path).getNameCount()).isEqualTo(3);
        assertThat(new String(java.nio.file.Files.readAllBytes(path), ISO_8859_1))
                .doesNotContain("PDF")
                .doesNotContain("secret");
    }

    @Test
    void aPictureIsDrawnAnewUprightAndWithoutWhatItTold() throws IOException {
        var sent = Samples.joined(Samples.photograph(40, 20, 6, "43.238949 76.889709"), Samples.zip("evil.html"));
        var kept = kept(keep("IMG_2041.jpeg", sent));
        assertThat(kept.name()).isEqualTo("IMG_2041.jpg");
        var drawn = content(kept);
        assertThat(new String(drawn, ISO_8859_1)).doesNotContain("Exif", "43.23", "PK\3\4", "evil");
        var picture = ImageIO.read(new ByteArrayInputStream(drawn));
        assertThat(picture.getWidth()).isEqualTo(20);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(new Color(picture.getRGB(10, 4)).getRed()).isGreaterThan(200);
        assertThat(new Color(picture.getRGB(10, 36)).getBlue()).isGreaterThan(200);
    }

    @Test
    void aLargePictureIsMadeSmaller() throws IOException {
        var kept = kept(keep("a.png", Samples.picture("png", 6000, 1500)));
        var picture = ImageIO.read(new ByteArrayInputStream(content(kept)));
        assertThat(picture.getWidth()).isEqualTo(Picture.LONGEST_SIDE);
        assertThat(picture.getHeight()).isEqualTo(600);
    }

    @Test
    void whatAFileIsItsContentSays() {
        assertThat(kept(keep("a.exe", Samples.picture("png", 9, 9))).kind()).isEqualTo(Kind.PNG);
        assertThat(kept(keep("a.zip", Samples.sheet())).name()).isEqualTo("a.xlsx");
        assertThat(kept(keep("a", Samples.document())).kind()).isEqualTo(Kind.DOCX);
        assertThat(kept(keep("a", Samples.openDocument())).kind()).isEqualTo(Kind.ODT);
        assertThat(kept(keep("a.CSV", "имя;сумма\r\nАйда;5\r\n".getBytes(UTF_8)))
                        .kind())
                .isEqualTo(Kind.CSV);
        assertThat(kept(keep("a.txt", "سلام".getBytes(UTF_8))).kind()).isEqualTo(Kind.TXT);
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() {
        assertThat(refused("a.pdf", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refused("a.pdf", "<html>".getBytes(UTF_8))).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused("a.svg", "<svg onload='x()'/>".getBytes(UTF_8))).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused("a.txt", new byte[] {'a', 0, 'b'})).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused("a.csv", new byte[] {(byte) 0xc8, (byte) 0xec, (byte) 0xff}))
                .isEqualTo(Reason.NOT_UTF8);
        assertThat(refused("a.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1)))
                .isEqualTo(Reason.OTHER_PICTURE);
        assertThat(refused("a.heic", "\0\0\0\30ftypheic".getBytes(ISO_8859_1))).isEqualTo(Reason.OTHER_PICTURE);
        assertThat(refused("a.doc", HexFormat.of().parseHex("d0cf11e0a1b11ae100")))
                .isEqualTo(Reason.OLD_OFFICE);
        assertThat(refused("a.jpg", HexFormat.of().parseHex("ffd8ffe000104a464946")))
                .isEqualTo(Reason.UNREADABLE);
        assertThat(refused("a.zip", Samples.zip("a.txt"))).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused("a.txt", new byte[10_000_001])).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void whatWouldFillTheMemoryIsRefused() {
        assertThat(refused("a.png", Samples.pngThatClaims(30_000, 30_000))).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(refused("a.xlsx", Samples.bomb())).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void aPdfThatActsIsRefusedHoweverItHidesIt() {
        var script = "3 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj";
        assertThat(refused("a.pdf", Samples.pdf(script))).isEqualTo(Reason.ACTIVE_PDF);
        assertThat(refused("a.pdf", Samples.pdf(script.replace("/JavaScript", "/J#61va#53cript"))))
                .isEqualTo(Reason.ACTIVE_PDF);
        assertThat(refused("a.pdf", Samples.pdf(Samples.packed("3 0 <</S/JavaScript/JS(app.alert(1))>>"))))
                .isEqualTo(Reason.ACTIVE_PDF);
        assertThat(refused("a.pdf", Samples.pdf("3 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj")))
                .isEqualTo(Reason.ACTIVE_PDF);
        assertThat(refused("a.pdf", Samples.pdf("trailer\n<</Encrypt 9 0 R>>"))).isEqualTo(Reason.LOCKED_PDF);
        assertThat(refused("a.pdf", Samples.joined(Samples.pdf(), new byte[4096])))
                .isEqualTo(Reason.UNREADABLE);
        // The control: packed objects that do nothing are no reason.
        assertThat(kept(keep("a.pdf", Samples.pdf(Samples.packed("3 0 <</Type/Page>>"))))
                        .kind())
                .isEqualTo(Kind.PDF);
    }

    @Test
    void anOfficeDocumentThatActsOrIsTwoThingsIsRefused() {
        assertThat(refused("a.xlsx", Samples.sheet("xl/vbaProject.bin"))).isEqualTo(Reason.ACTIVE_OFFICE);
        assertThat(refused("a.docx", Samples.sheet("word/embeddings/a.bin"))).isEqualTo(Reason.ACTIVE_OFFICE);
        assertThat(refused("a.xlsx", Samples.sheet("../../a"))).isEqualTo(Reason.UNREADABLE);
        assertThat(refused("a.xlsx", Samples.joined(Samples.sheet(), "%PDF-1.7".getBytes(UTF_8))))
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aModuleTakesOnlyWhatItAsksFor() {
        var papers = new NewFile("a.csv", Owner.of(aida.id()), "verification", Kind.PAPERS);
        assertThat(as(() -> files.keep(papers, new ByteArrayInputStream("a,b".getBytes(UTF_8)))))
                .isEqualTo(new KeepOutcome.Refused(Reason.OTHER_KIND));
    }

    @Test
    void aByteThatChangedIsFoundBeforeAnythingIsShown() throws IOException {
        var kept = kept(keep("a.pdf", Samples.pdf()));
        var path = folder.path(kept.id());
        var bytes = java.nio.file.Files.readAllBytes(path);
        for (var at : List.of(0, bytes.length / 2, bytes.length - 1)) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            java.nio.file.Files.write(path, changed);
            assertThat(as(() -> files.open(kept.id()))).isInstanceOf(OpenOutcome.Damaged.class);
        }
        java.nio.file.Files.delete(path);
        assertThat(as(() -> files.open(kept.id()))).isInstanceOf(OpenOutcome.Damaged.class);
        assertThat(actions()).contains("files.damaged");
        // The control: as it was, it opens.
        java.nio.file.Files.write(path, bytes);
        assertThat(as(() -> files.open(kept.id()))).isInstanceOf(OpenOutcome.Opened.class);
    }

    @Test
    void oneFileInThePlaceOfAnotherIsFound() throws IOException {
        var one = kept(keep("a.txt", "one".getBytes(UTF_8)));
        var other = kept(keep("a.txt", "two".getBytes(UTF_8)));
        java.nio.file.Files.copy(
                folder.path(other.id()), folder.path(one.id()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(as(() -> files.open(one.id()))).isInstanceOf(OpenOutcome.Damaged.class);
    }

    @Test
    void sheSeesWhoElseOpenedHerFile() throws IOException {
        var kept = kept(keep("a.txt", "hers".getBytes(UTF_8)));
        content(kept);
        assertThat(actions()).contains("files.kept").doesNotContain("files.opened");
        var reviewer = SignedInAs.somebody();
        assertThat(SignedInAs.as(reviewer, () -> files.open(kept.id()))).isInstanceOf(OpenOutcome.Opened.class);
        assertThat(actions()).contains("files.opened");
        assertThat(SignedInAs.as(reviewer, () -> files.listOf(aida.id()))).isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneFromTheDisk() {
        var kept = kept(keep("a.txt", "hers".getBytes(UTF_8)));
        as(() -> transaction.<Boolean>execute(status -> {
            files.remove(kept.id());
            status.setRollbackOnly();
            return true;
        }));
        assertThat(folder.path(kept.id())).exists();
        as(() -> transaction.<Boolean>execute(_ -> {
            files.remove(kept.id());
            return true;
        }));
        assertThat(folder.path(kept.id())).doesNotExist();
        assertThatThrownBy(() -> files.describe(kept.id())).isInstanceOf(NotFound.class);
        assertThat(actions()).contains("files.removed");
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        var kept = as(() -> requireNonNull(transaction.<StoredFile>execute(status -> {
            var file = kept(files.keep(
                    new NewFile("a.txt", Owner.of(aida.id()), "own", Kind.ALL),
                    new ByteArrayInputStream("hers".getBytes(UTF_8))));
            assertThat(folder.path(file.id())).exists();
            status.setRollbackOnly();
            return file;
        })));
        assertThat(folder.path(kept.id())).doesNotExist();
        assertThat(as(() -> files.listOf(aida.id()))).isEmpty();
    }

    @Test
    void nobodyKeepsMoreThanHerShare() {
        for (var i = 0; i < Files.MOST; i++) {
            kept(keep(i + ".txt", "hers".getBytes(UTF_8)));
        }
        assertThat(refused("one.txt", "hers".getBytes(UTF_8))).isEqualTo(Reason.TOO_MANY);
        assertThat(as(() -> files.listOf(aida.id()))).hasSize(Files.MOST);
    }

    private KeepOutcome keep(String name, byte[] content) {
        return as(() ->
                files.keep(new NewFile(name, Owner.of(aida.id()), "own", Kind.ALL), new ByteArrayInputStream(content)));
    }

    private Reason refused(String name, byte[] content) {
        return keep(name, content) instanceof KeepOutcome.Refused(var reason)
                ? reason
                : Assertions.fail(name + " is kept");
    }

    static StoredFile kept(KeepOutcome outcome) {
        assertThat(outcome).isInstanceOf(KeepOutcome.Kept.class);
        return ((KeepOutcome.Kept) outcome).file();
    }

    private byte[] content(StoredFile file) throws IOException {
        var opened = as(() -> files.open(file.id()));
        assertThat(opened).isInstanceOf(OpenOutcome.Opened.class);
        try (var content = ((OpenOutcome.Opened) opened).content()) {
            return content.readAllBytes();
        }
    }

    private List<String> actions() {
        return as(() -> audit.listConcerning(aida.id(), 50)).stream()
                .map(Event::action)
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return SignedInAs.as(aida, work);
    }
}
