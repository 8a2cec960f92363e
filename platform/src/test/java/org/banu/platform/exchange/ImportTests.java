package org.banu.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banu.platform.PageTest;
import org.banu.platform.access.Access;
import org.banu.platform.exchange.Exchange.Begun;
import org.banu.platform.exchange.Findings.Wrong;
import org.banu.platform.exchange.Import.Counts;
import org.banu.platform.exchange.Import.State;
import org.banu.platform.registry.Form;
import org.junit.jupiter.api.Test;

/** From a list to businesses. */
@PageTest
@org.springframework.context.annotation.Import(Bringing.class)
class ImportTests {

    private final Bringing bringing;
    private final Bringing.Officer aida;
    private final Imports imports;
    private final Work work;
    private final Access access;

    ImportTests(Bringing bringing, Imports imports, Work work, Access access) {
        this.bringing = bringing;
        this.aida = bringing.officer();
        this.imports = imports;
        this.work = work;
        this.access = access;
    }

    private static byte[] list(String... lines) {
        return Samples.csv(String.join("\n", lines) + "\n");
    }

    private static byte[] rows(int count, String reference) {
        return Samples.csv(IntStream.range(0, count)
                .mapToObj(it -> "%s-%d,Бану %d,retail".formatted(reference, it, it))
                .collect(Collectors.joining("\n", "reference,name,sector\n", "\n")));
    }

    @Test
    void aLookKeepsNothing() {
        var looked = bringing.looks(aida, list("Название;Сфера бизнеса;Телефон", "Бану;розничная;+7 701 000 00 00"));
        assertThat(looked.state()).isEqualTo(State.CHECKED);
        assertThat(looked.counts().all()).isEqualTo(1);
        assertThat(bringing.all(aida)).isEmpty();
    }

    @Test
    void codesAndNamesInAnyLanguageMeanTheSame() {
        var brought = bringing.brings(
                aida,
                list(
                        "name,country,sector,form,turnover,languages",
                        "A,Казахстан,retail,Идея,от 1 000 000 до 5 000 000,қазақ тілі; Urdu",
                        "B,پاکستان,Retail,REGISTERED,,ur",
                        "C,PAK,Retail,informal,,"));
        assertThat(brought.findings().wrong()).isEmpty();
        var all = bringing.all(aida).stream().map(it -> it.business().details()).toList();
        assertThat(all).extracting(it -> it.location().country()).containsExactlyInAnyOrder("KZ", "PK", "PK");
        assertThat(all)
                .extracting(it -> it.form())
                .containsExactlyInAnyOrder(Form.IDEA, Form.REGISTERED, Form.INFORMAL);
        assertThat(all).allMatch(it -> it.activity().sector().equals("retail"));
        assertThat(all).anyMatch(it -> it.activity().languages().equals(List.of("kk", "ur")));
    }

    @Test
    void aWrongLineStaysOutWithItsLineAndReason() {
        var brought = bringing.brings(
                aida, list("Name,Sector,Phone", "Бану,retail,", "", ",retail,", "Сәуле,alchemy,12", "Айгүл,retail,"));
        assertThat(brought.counts()).isEqualTo(new Counts(2, 0, 0, 2));
        assertThat(brought.findings().wrong())
                .extracting(Wrong::line, Wrong::header, Wrong::key)
                .containsExactlyInAnyOrder(
                        tuple(4, "Name", "registry.wrong.name"),
                        tuple(5, "Sector", "registry.wrong.code"),
                        tuple(5, "Phone", "registry.wrong.phone"));
        assertThat(bringing.all(aida)).hasSize(2);
    }

    @Test
    void theSameListAgainChangesNothing() {
        var list = list("name,sector", "Бану,retail", "Сәуле,retail");
        assertThat(bringing.brings(aida, list).counts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(bringing.looks(aida, list).counts()).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(bringing.brings(aida, list).counts()).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(bringing.all(aida)).hasSize(2);
        // The control: another organisation's list is another thing.
        assertThat(bringing.looks(bringing.officer(), list).counts()).isEqualTo(new Counts(2, 0, 0, 0));
    }

    @Test
    void whatAListDoesNotSayStaysAsItIs() {
        bringing.brings(aida, list("reference,name,sector,phone", "7,Бану,retail,+77010000000"));
        var changed = bringing.brings(aida, list("reference,name", "7,Бану плюс"));
        assertThat(changed.counts()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(bringing.all(aida)).singleElement().satisfies(it -> {
            assertThat(it.reference()).isEqualTo("7");
            assertThat(it.business().details().names().own()).isEqualTo("Бану плюс");
            assertThat(it.business().details().contact().phone()).isEqualTo("+77010000000");
            assertThat(it.business().version()).isEqualTo(2);
        });
        // The control: an empty cell of a column that is there says that there is none.
        bringing.brings(aida, list("reference,name,phone", "7,Бану плюс,"));
        assertThat(bringing.all(aida).getFirst().business().details().contact().phone())
                .isEmpty();
    }

    @Test
    void aBusinessStandsInAListOnce() {
        var brought = bringing.brings(aida, list("reference,name,sector", "1,A,retail", "1,B,retail", "2,C,retail"));
        assertThat(brought.counts()).isEqualTo(new Counts(2, 0, 0, 1));
        assertThat(brought.findings().wrong()).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo(3);
            assertThat(it.key()).isEqualTo("exchange.wrong.twice");
            assertThat(it.arguments()).containsExactly("2");
        });
    }

    /** A line that was there before is found before the others are read. */
    @Test
    void whatIsWrongStandsInTheOrderOfTheLines() {
        var looked = bringing.looks(
                aida, list("reference,name,sector", "1,A,retail", "2,,retail", "1,B,retail", "3,C,alchemy"));
        assertThat(looked.findings().wrong()).extracting(Wrong::line).containsExactly(3, 4, 5);
    }

    @Test
    void linesThatLookAlikeArePointedOut() {
        var looked = bringing.looks(
                aida,
                list(
                        "reference,name,sector,phone",
                        "1,Бану,retail,+77010000001",
                        "2,Сәуле,retail,87010000001",
                        "3,«БАНУ»,retail,",
                        "4,Айгүл,retail,+77010000002"));
        assertThat(looked.counts().added()).isEqualTo(4);
        assertThat(looked.findings().alike()).containsExactly(new Findings.Alike(3, 2), new Findings.Alike(4, 2));
    }

    @Test
    void unknownColumnsAreAskedFor() {
        var begun = bringing.looks(aida, list("Как зовут,Сектор,мусор", "Бану,retail,x"));
        assertThat(begun.state()).isEqualTo(State.COLUMNS);
        assertThat(bringing.sorts(aida, begun.id(), List.of("", "sector", ""))).isFalse();
        assertThat(bringing.sorts(aida, begun.id(), List.of("name", "name", "")))
                .isFalse();
        assertThat(bringing.sorts(aida, begun.id(), List.of("name", "sector", "")))
                .isTrue();
        var looked = bringing.rests(aida, begun.id());
        assertThat(looked.counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(looked.leftOut()).containsExactly("мусор");
    }

    @Test
    void workGoesOnWhereABreakLeftIt() {
        var looked = bringing.looks(aida, rows(1_200, "a"));
        assertThat(looked.total()).isEqualTo(1_200);
        begins(looked);
        work.run(looked.id(), 1);
        assertThat(bringing.get(aida, looked.id()).counts()).isEqualTo(new Counts(Work.LINES, 0, 0, 0));
        assertThat(bringing.all(aida)).hasSize(Work.LINES);

        work.run(looked.id(), Integer.MAX_VALUE);
        var done = bringing.get(aida, looked.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(1_200, 0, 0, 0));
        assertThat(bringing.all(aida)).hasSize(1_200);
    }

    /** The control: work that forgets how far it was reads the same lines again, and only their references keep them apart. */
    @Test
    void withoutTheCursorTheSameLinesComeTwice() {
        var looked = bringing.looks(aida, rows(600, "a"));
        begins(looked);
        work.run(looked.id(), 1);
        begins(looked);
        work.run(looked.id(), Integer.MAX_VALUE);
        assertThat(bringing.get(aida, looked.id()).counts()).isEqualTo(new Counts(100, 0, 500, 0));
        bringing.brings(aida, rows(600, "b"));
        assertThat(bringing.all(aida)).hasSize(1_200);
    }

    private void begins(Import looked) {
        access.perform(Work.TASK, () -> imports.change(looked.fromTheStart().with(State.RUNNING)));
    }

    @Test
    void aFileGoesWhenAllOfItIsIn() {
        assertThat(bringing.brings(aida, list("name,sector", "Бану,retail")).hasFile())
                .isFalse();
        assertThat(bringing.brings(aida, list("name,sector", "Сәуле,alchemy", "Айгүл,retail"))
                        .hasFile())
                .isTrue();
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThat(bringing.hands(aida, new byte[] {1, 0, 0, 2, 0, 0})).isInstanceOf(Begun.Refused.class);
        assertThat(bringing.hands(aida, new byte[0])).isInstanceOf(Begun.Refused.class);
        var broken = bringing.looks(aida, list("name,sector", "Бану,retail", "\"Сәуле,retail"));
        assertThat(broken.state()).isEqualTo(State.FAILED);
        assertThat(broken.findings().failure())
                .singleElement()
                .satisfies(it -> assertThat(it.arguments()).containsExactly("3"));
    }
}
