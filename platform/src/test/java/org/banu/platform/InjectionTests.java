package org.banu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Statements are written down and not put together from what people send, and nothing that people send is run. */
class InjectionTests {

    /** Whose statements have a part put in: names of tables and columns from the catalogue, and pieces that we wrote. */
    private static final Set<String> PUT_TOGETHER = Set.of(
            "AuditStore.listOf",
            "AuditStore.listUnchained",
            "AuditStore.read",
            "CaseStore.find",
            "DataStore.count",
            "DataStore.delete",
            "DataStore.deleteDue",
            "DataStore.read",
            "DataStore.replace",
            "DemoStore.add",
            "InquiryStore.listUnread",
            "ListingStore.count",
            "ListingStore.putAll",
            "ListingStore.search",
            "MentorStore.searched",
            "OrganisationStore.searched",
            "RosterStore.batch",
            "SealedStore.change",
            "SealedStore.countByKey",
            "SealedStore.lockOthers",
            "StatisticStore.count");

    private static final Pattern JDBC =
            Pattern.compile("org/springframework/jdbc/.*\\.(sql|query|update|batchUpdate|execute)"
                    + "|java/sql/(Connection|Statement)\\.(prepare|execute|addBatch).*");

    private static final Pattern RUNS = Pattern.compile(
            "(java/lang/ProcessBuilder|java/io/ObjectInputStream|javax/script/.*|javax/naming/.*"
                    + "|org/springframework/expression/.*|java/beans/XMLDecoder)\\..*|java/lang/Runtime\\.(exec|load).*");

    private static final Path OURS = Path.of("target", "classes", "org", "banu", "platform");
    private static final Path BROKEN = Path.of("target", "test-classes", "org", "banu", "broken");

    private final Set<String> seen = new TreeSet<>();
    private final Set<String> putTogether = new TreeSet<>();
    private final Set<String> running = new TreeSet<>();

    @Test
    void statementsAreWrittenDown() throws IOException {
        look(OURS);
        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(putTogether).isEqualTo(new TreeSet<>(PUT_TOGETHER));
    }

    @Test
    void nothingThatIsSentIsRun() throws IOException {
        look(OURS);
        assertThat(running).isEmpty();
    }

    /** The control. */
    @Test
    void whatIsPutTogetherAndWhatRunsIsFound() throws IOException {
        look(BROKEN);
        assertThat(putTogether).containsExactly("CarelessStore.find");
        assertThat(running).containsExactly("CarelessStore.run");
    }

    private void look(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(".class"))
                    // What the build derived from our classes.
                    .filter(it -> !it.toString().contains("__"))
                    .toList()) {
                var type = ClassFile.of().parse(file);
                type.methods().forEach(it -> look(type, it));
            }
        }
    }

    private void look(ClassModel type, MethodModel method) {
        var place = type.thisClass().asInternalName().replaceFirst(".*/", "").replaceFirst("\\$.*", "") + "."
                + method.methodName().stringValue().replaceFirst("lambda\\$(\\w+)\\$\\d+", "$1");
        var before = Optional.<CodeElement>empty();
        for (var element :
                method.code().stream().flatMap(it -> it.elementStream()).toList()) {
            if (element instanceof InvokeInstruction call) {
                var called = call.owner().asInternalName() + "." + call.name().stringValue();
                // A statement without arguments was prepared before.
                if (JDBC.matcher(called).matches() && takesText(call)) {
                    seen.add(place + " " + called);
                    if (before.filter(ConstantInstruction.class::isInstance).isEmpty()) {
                        putTogether.add(place);
                    }
                }
                if (RUNS.matcher(called).matches()) {
                    running.add(place);
                }
            }
            before = element instanceof Instruction ? Optional.of(element) : before;
        }
    }

    private static boolean takesText(InvokeInstruction call) {
        return call.typeSymbol().parameterList().stream()
                .anyMatch(it -> it.descriptorString().equals("Ljava/lang/String;"));
    }
}
