package org.banu.platform.finder;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.eligibility.Profile;
import org.banu.platform.api.JsonText.Node;
import org.banu.platform.profiles.ProfileJson;
import org.banu.platform.web.BadRequest;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the API is asked to screen.
 *
 * @param asOf null for today
 * @param programmes their ids; empty for all
 */
record ScreeningRequest(Profile profile, @Nullable LocalDate asOf, List<String> programmes) {

    ScreeningRequest {
        programmes = List.copyOf(programmes);
    }

    /** How it is written, for the description of the interface; {@link #read} knows the lines of what it reads. */
    @Schema(name = "ScreeningRequest", description = "Whom to screen, for which day and programmes.")
    record Json(
            @Schema(
                    description = "Attribute to value: a number in the attribute's unit, an amount with its unit, a"
                            + " code, a list of codes, true or false, a date; null is unknown",
                    example = "{\"age\": 34, \"sex\": \"woman\", \"place\": \"KZ-75\", \"amount\": {\"amount\": 500000,"
                            + " \"unit\": \"KZT\"}}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Map<String, Object> profile,

            @Schema(description = "The day whose rules count; today in UTC if left out") @Nullable
            LocalDate asOf,

            @Schema(description = "Ids; all programmes if left out") @Nullable
            List<String> programmes) {}

    /**
     * Reads one.
     *
     * @throws BadRequest with all that is wrong, each by its field, line and column
     */
    static ScreeningRequest read(Node root, Facts facts) {
        var problems = new ArrayList<Problem>();
        var profile = Profile.empty();
        LocalDate asOf = null;
        var programmes = List.<String>of();
        if (!(root.value() instanceof Map<?, ?> fields)) {
            throw new BadRequest(List.of(root.problem("", "finder.input.not_object", List.of())));
        }
        if (!fields.containsKey("profile")) {
            problems.add(root.problem("profile", "finder.input.no_profile", List.of()));
        }
        for (var field : fields.entrySet()) {
            var node = (Node) field.getValue();
            switch ((String) field.getKey()) {
                case "profile" -> profile = new ProfileJson(facts).read(node, "profile", problems);
                case "asOf" -> asOf = day(node, problems);
                case "programmes" -> programmes = programmes(node, facts, problems);
                case String other -> problems.add(node.problem(other, "finder.input.unknown_field", List.of()));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
        return new ScreeningRequest(profile, asOf, programmes);
    }

    private static @Nullable LocalDate day(Node node, List<Problem> problems) {
        if (node.value() == null) {
            return null;
        }
        try {
            return LocalDate.parse(node.value() instanceof String text ? text : "");
        } catch (DateTimeException malformed) {
            problems.add(node.problem("asOf", "finder.input.date", List.of()));
            return null;
        }
    }

    /** The ids of the records; a near-duplicate stands for the record that it was merged into. */
    private static List<String> programmes(Node node, Facts facts, List<Problem> problems) {
        if (!(node.value() instanceof List<?> items)) {
            problems.add(node.problem("programmes", "finder.input.programmes", List.of()));
            return List.of();
        }
        var ids = new ArrayList<String>();
        for (var item : items) {
            var at = (Node) item;
            if (at.value() instanceof String id) {
                facts.find(id)
                        .map(Programme::id)
                        .ifPresentOrElse(
                                ids::add,
                                () -> problems.add(
                                        at.problem("programmes", "finder.input.unknown_programme", List.of(id))));
            } else {
                problems.add(at.problem("programmes", "finder.input.programmes", List.of()));
            }
        }
        return ids;
    }
}
