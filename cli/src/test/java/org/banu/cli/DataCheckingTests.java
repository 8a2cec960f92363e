package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCheckingTests {

    @TempDir
    Path folder;

    @Test
    void whatIsShippedHasNoFindings() {
        var run = Run.of("data", "check");
        assertThat(run.out()).endsWith("records, no findings" + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    @Test
    void aBrokenRecordIsNamedWithItsLine() throws IOException {
        var records = Files.createDirectories(folder.resolve("countries/kz/programmes"));
        Files.writeString(records.resolve("kz-new.yaml"), "id: kz-new\ncountry: KZ\ncountry: PK\n");
        var run = Run.of("data", "check", folder);
        assertThat(run.out()).contains("countries/kz/programmes/kz-new.yaml:3: 'country' stands here twice.");
        assertThat(run.out()).containsPattern("\\d+ findings?");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaidPlainly() {
        var run = Run.of("data", "check", folder.resolve("none"));
        assertThat(run.err()).contains("there is no such folder");
        assertThat(run.code()).isEqualTo(2);
    }
}
