package org.banu.data;

import java.util.ArrayList;
import java.util.List;

/** What can be told of one YAML file alone: its schema, its languages, its dates and numbers. */
public final class FormCheck {

    /** What came of a file. */
    public sealed interface Outcome {

        /**
         * It can be looked into further.
         *
         * @param findings what is wrong nevertheless
         */
        record Sound(Item root, List<Finding> findings) implements Outcome {
            public Sound {
                findings = List.copyOf(findings);
            }
        }

        /** It isn't of the form of its kind. */
        record Broken(List<Finding> findings) implements Outcome {
            public Broken {
                findings = List.copyOf(findings);
            }
        }
    }

    private final SchemaCheck schemas = new SchemaCheck();

    public Outcome check(FactFile file) {
        var kind = FactKind.of(file.path());
        if (kind.isEmpty()) {
            return new Outcome.Broken(List.of(new Finding(file.path(), 1, DataCheck.NO_PLACE)));
        }
        try {
            var root = Yaml.read(file);
            var wrong = schemas.findings(kind.get(), root);
            if (!wrong.isEmpty()) {
                return new Outcome.Broken(wrong);
            }
            var findings = new ArrayList<>(LanguageCheck.findings(root));
            findings.addAll(RecordCheck.findings(file, kind.get(), root));
            return new Outcome.Sound(root, findings);
        } catch (BrokenFact e) {
            return new Outcome.Broken(List.of(e.finding()));
        }
    }
}
