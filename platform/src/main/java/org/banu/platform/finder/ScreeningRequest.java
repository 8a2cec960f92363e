package org.banu.platform.finder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.eligibility.Profile;
import org.jspecify.annotations.Nullable;

/** Reads what the API is asked to screen. */
final class ScreeningRequest {

    private final Facts facts;
    private final List<ProfileProblem> problems = new ArrayList<>();

    ScreeningRequest(Facts facts) {
        this.facts = facts;
    }

    /** What came of reading. */
    sealed interface Outcome {

        /**
         * A request that can be answered.
         *
         * @param asOf null for today
         * @param programmes their ids; empty for all
         */
        record Asked(Profile profile, @Nullable LocalDate asOf, List<String> programmes) implements Outcome {

            public Asked {
                programmes = List.copyOf(programmes);
            }
        }

        /**
         * A request that can't be answered.
         *
         * @param malformed whether it isn't JSON of the right form at all
         */
        record Wrong(List<ProfileProblem> problems, boolean malformed) implements Outcome {

            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    Outcome read(byte[] body) {
        try {
            var root = JsonText.read(body);
            return root.value() instanceof Map<?, ?> fields
                    ? read(root, fields)
                    : malformed(problem("", root, "finder.input.not_object"));
        } catch (JsonText.Unreadable e) {
            return malformed(e.problem());
        }
    }

    private Outcome read(JsonText.Node root, Map<?, ?> fields) {
        Profile profile = Profile.empty();
        LocalDate asOf = null;
        var programmes = List.<String>of();
        if (!(fields.get("profile") instanceof JsonText.Node)) {
            return malformed(problem("profile", root, "finder.input.no_profile"));
        }
        for (var field : fields.entrySet()) {
            var name = String.valueOf(field.getKey());
            if (!(field.getValue() instanceof JsonText.Node node)) {
                continue;
            }
            switch (name) {
                case "profile" -> {
                    switch (new ProfileJson(facts).read(node, "profile.")) {
                        case ProfileJson.Outcome.Fits(var read) -> profile = read;
                        case ProfileJson.Outcome.Misfits(var wrong, var malformed) -> {
                            if (malformed) {
                                return new Outcome.Wrong(wrong, true);
                            }
                            problems.addAll(wrong);
                        }
                    }
                }
                case "asOf" -> asOf = day(node).orElse(null);
                case "programmes" -> programmes = programmes(node);
                default -> problems.add(problem(name, node, "finder.input.unknown_field"));
            }
        }
        return problems.isEmpty() ? new Outcome.Asked(profile, asOf, programmes) : new Outcome.Wrong(problems, false);
    }

    private Optional<LocalDate> day(JsonText.Node node) {
        if (node.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(node.value() instanceof String text ? text : ""));
        } catch (DateTimeException malformed) {
            problems.add(problem("asOf", node, "finder.input.date"));
            return Optional.empty();
        }
    }

    /** The ids of the records; a near-duplicate stands for the record that it was merged into. */
    private List<String> programmes(JsonText.Node node) {
        if (!(node.value() instanceof List<?> items)) {
            problems.add(problem("programmes", node, "finder.input.programmes"));
            return List.of();
        }
        var ids = new ArrayList<String>();
        for (var item : items) {
            if (!(item instanceof JsonText.Node at) || !(at.value() instanceof String id)) {
                problems.add(problem("programmes", node, "finder.input.programmes"));
                return List.of();
            }
            facts.find(id)
                    .map(Programme::id)
                    .ifPresentOrElse(
                            ids::add,
                            () -> problems.add(new ProfileProblem(
                                    "programmes",
                                    at.line(),
                                    at.column(),
                                    "finder.input.unknown_programme",
                                    List.of(id))));
        }
        return ids;
    }

    private static ProfileProblem problem(String field, JsonText.Node at, String key) {
        return new ProfileProblem(field, at.line(), at.column(), key, List.of());
    }

    private static Outcome malformed(ProfileProblem problem) {
        return new Outcome.Wrong(List.of(problem), true);
    }
}
