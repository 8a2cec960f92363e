package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.banu.platform.Changed;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.accounts.AccountTwin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever was done to a file before it comes, it is kept or refused with a reason, and soon. */
@PageTest
class DamagedFilesTests {

    private static final int SEEDS = 60;
    private static final long SLOW = Duration.ofSeconds(10).toNanos();

    private final Actor.Person aida = SignedInAs.somebody();
    private final Files files;
    private final AccountTwin accounts;

    DamagedFilesTests(Files files, AccountTwin accounts) {
        this.files = files;
        this.accounts = accounts;
    }

    @BeforeEach
    void hasAnAccount() {
        accounts.plant(aida, aida.id().value().toString());
    }

    @Test
    void eachIsKeptOrRefusedWithAReasonAndSoon() {
        var goods = Map.of(
                "a.png", Samples.picture("png", 30, 20),
                "a.jpg", Samples.photograph(30, 20, 6, "43.2 76.8"),
                "a.pdf", Samples.pdf("3 0 obj\n(words)\nendobj"),
                "a.xlsx", Samples.sheet(),
                "a.docx", Samples.document(),
                "a.odt", Samples.openDocument(),
                "a.csv", "имя;сумма\r\nАйда;5\r\n".getBytes(UTF_8));
        var refused = 0;
        var kept = EnumSet.noneOf(Kind.class);
        for (var good : goods.entrySet()) {
            // The control: untouched, it is taken.
            assertThat(keep(good.getKey(), good.getValue())).isInstanceOf(KeepOutcome.Kept.class);
            for (var seed = 0; seed < SEEDS; seed++) {
                var begun = System.nanoTime();
                switch (keep(good.getKey(), Changed.by(seed, good.getValue()))) {
                    case KeepOutcome.Kept(var file) -> {
                        kept.add(file.kind());
                        SignedInAs.as(aida, () -> {
                            files.remove(file.id());
                            return file;
                        });
                    }
                    case KeepOutcome.Refused _ -> refused++;
                }
                assertThat(System.nanoTime() - begun)
                        .as(good.getKey() + " by seed " + seed)
                        .isLessThan(SLOW);
            }
        }
        assertThat(refused).isGreaterThan(SEEDS);
        assertThat(kept).isNotEmpty();
        assertThat(Set.copyOf(SignedInAs.as(aida, () -> files.listOf(aida.id()))))
                .hasSize(goods.size());
    }

    private KeepOutcome keep(String name, byte[] content) {
        var file = new NewFile(name, Owner.of(aida.id()), "own", Kind.ALL);
        return SignedInAs.as(aida, () -> files.keep(file, new ByteArrayInputStream(content)));
    }
}
