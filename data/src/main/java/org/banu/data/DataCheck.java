package org.banu.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says everything that is wrong with a data folder: which file, which line, why. */
public final class DataCheck {

    static final String NO_PLACE = "No record belongs here. Maybe the folder is misspelt?";

    /** In which amounts are stated, besides the units of the parameters. */
    static final Set<String> CURRENCIES = Set.of("KZT", "PKR", "USD");

    private final List<Finding> findings = new ArrayList<>();
    private final Map<FactFile, Item> sound = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();

    private DataCheck() {}

    /** Checks what this build ships. */
    public static List<Finding> shipped() {
        return new DataCheck().check(FactFile.shipped());
    }

    /**
     * Checks a folder.
     *
     * @return sorted by file and line; empty when all is well
     */
    public static List<Finding> in(Path folder) {
        return new DataCheck().check(FactFile.in(folder));
    }

    private List<Finding> check(List<FactFile> files) {
        var schemas = new SchemaCheck();
        files.forEach(it -> check(schemas, it));
        findings.addAll(new ReferenceCheck(sound, broken).findings());
        return findings.stream().distinct().sorted().toList();
    }

    /** What can be told of one file alone. Only a file of the right form is looked into further. */
    private void check(SchemaCheck schemas, FactFile file) {
        var kind = FactKind.of(file.path());
        if (kind.isEmpty()) {
            findings.add(new Finding(file.path(), 1, NO_PLACE));
            return;
        }
        try {
            var root = Yaml.read(file);
            var wrong = schemas.findings(kind.get(), root);
            findings.addAll(wrong);
            if (!wrong.isEmpty()) {
                broken.add(file.name());
            } else {
                findings.addAll(LanguageCheck.findings(root));
                findings.addAll(RecordCheck.findings(file, kind.get(), root));
                sound.put(file, root);
            }
        } catch (BrokenFact e) {
            findings.add(e.finding());
            broken.add(file.name());
        }
    }
}
