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
        var forms = new FormCheck();
        files.forEach(it -> check(forms, it));
        findings.addAll(new ReferenceCheck(sound, broken).findings());
        return findings.stream().distinct().sorted().toList();
    }

    private void check(FormCheck forms, FactFile file) {
        switch (forms.check(file)) {
            case FormCheck.Outcome.Sound(var root, var found) -> {
                findings.addAll(found);
                sound.put(file, root);
            }
            case FormCheck.Outcome.Broken(var found) -> {
                findings.addAll(found);
                broken.add(file.name());
            }
        }
    }
}
