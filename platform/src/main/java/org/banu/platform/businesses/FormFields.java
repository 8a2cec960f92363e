package org.banu.platform.businesses;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banu.data.AttributeText;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.platform.businesses.Field.Choice;
import org.banu.platform.businesses.Field.Group;
import org.banu.platform.kernel.Language;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Turnover;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Makes the fields of the forms of a business. */
@Component
class FormFields {

    /** Those that need a word of explanation: why they are asked, who sees them, or how to write them. */
    static final Set<String> HELPED = Set.of(
            "name",
            "place",
            "district",
            "settlement",
            "started",
            "isic",
            "products",
            "certificates",
            "employees",
            "turnover",
            "phone",
            "email",
            "bin",
            "iin",
            "cnic",
            "ntn",
            "secp");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("country", "radio"),
            Map.entry("place", "select"),
            Map.entry("form", "radio"),
            Map.entry("legal_form", "select"),
            Map.entry("started", "ltr"),
            Map.entry("sector", "select"),
            Map.entry("further", "checks"),
            Map.entry("isic", "ltr"),
            Map.entry("products", "area"),
            Map.entry("certificates", "area"),
            Map.entry("languages", "checks"),
            Map.entry("employees", "ltr"),
            Map.entry("turnover", "select"),
            Map.entry("phone", "tel"),
            Map.entry("email", "email"),
            Map.entry("web", "ltr"),
            Map.entry("bin", "ltr"),
            Map.entry("iin", "ltr"),
            Map.entry("cnic", "ltr"),
            Map.entry("ntn", "ltr"),
            Map.entry("secp", "ltr"));

    private final Facts facts;
    private final BusinessWords words;

    FormFields(Programmes programmes, BusinessWords words) {
        this.facts = programmes.facts();
        this.words = words;
    }

    /**
     * What a form shows.
     *
     * @param names of its fields
     * @param typed what stands in each
     * @param country whose places and amounts there are to choose
     * @param now what stands now where somebody was faster; else empty
     */
    List<Field> of(
            Ui ui,
            List<String> names,
            Function<String, List<String>> typed,
            String country,
            List<Problem> problems,
            Optional<Details> now) {
        return names.stream()
                .map(name -> new Field(
                        name,
                        KINDS.getOrDefault(name, "text"),
                        ui.text("registry.field." + name),
                        HELPED.contains(name) ? ui.text("registry.help." + name) : "",
                        typed.apply(name),
                        groups(ui, name, country, typed.apply(name)),
                        Problem.of(problems, name),
                        now.map(it -> now(ui, it, name, typed.apply(name))).orElse("")))
                .toList();
    }

    /** Empty where it is the same. */
    private String now(Ui ui, Details stands, String name, List<String> typed) {
        if (stands.typed().getOrDefault(name, List.of()).equals(typed)) {
            return "";
        }
        var values = words.values(ui, stands, name);
        return values.isEmpty() ? ui.text("registry.now_nothing") : ui.text("registry.now", ui.list(values));
    }

    private List<Group> groups(Ui ui, String name, String country, List<String> chosen) {
        return switch (name) {
            case "country" ->
                plain(facts.places().stream().filter(it -> it.parent() == null).map(it -> choice(ui, it)));
            case "place" -> tree(ui, facts.places(), country);
            case "sector" -> tree(ui, facts.sectors(), "");
            case "further" -> plain(facts.sectors().stream().map(it -> choice(ui, it)));
            case "form" ->
                plain(Stream.of(Form.values())
                        .map(it -> new Choice(
                                it.name(), ui.text("registry.form." + it), ui.text("registry.form_help." + it))));
            case "legal_form" ->
                plain(facts.attribute("legalForm").map(AttributeText::answers).orElse(List.of()).stream()
                        .filter(it -> !it.id().equals("none"))
                        .map(it -> new Choice(it.id(), ui.of(it.label()), "")));
            case "turnover" ->
                plain(Stream.of(Turnover.values())
                        .map(it -> new Choice(it.name(), words.turnover(ui, it, country), "")));
            // Whatever else she has stays as well.
            case "languages" ->
                plain(Stream.concat(Language.SPOKEN.stream(), chosen.stream())
                        .distinct()
                        .map(it -> new Choice(it, words.language(ui, it), "")));
            default -> List.of();
        };
    }

    /** What lies below a term, or at the top: each that has others below it is a group of them and itself. */
    private static List<Group> tree(Ui ui, List<Term> terms, String top) {
        var groups = new ArrayList<Group>();
        var tops = terms.stream()
                .filter(it -> top.isEmpty() ? it.parent() == null : top.equals(it.parent()))
                .toList();
        for (var term : top.isEmpty() ? tops : sorted(ui, tops)) {
            var below =
                    terms.stream().filter(it -> term.code().equals(it.parent())).toList();
            groups.add(
                    below.isEmpty()
                            ? new Group("", List.of(choice(ui, term)))
                            : new Group(
                                    ui.of(term.name()),
                                    Stream.concat(Stream.of(term), below.stream())
                                            .map(it -> choice(ui, it))
                                            .toList()));
        }
        return groups;
    }

    /** As her language does. */
    private static List<Term> sorted(Ui ui, List<Term> terms) {
        var collator = Collator.getInstance(ui.language().locale());
        return terms.stream()
                .sorted(Comparator.comparing((Term it) -> ui.of(it.name()), collator::compare))
                .toList();
    }

    private static List<Group> plain(Stream<Choice> choices) {
        return List.of(new Group("", choices.toList()));
    }

    private static Choice choice(Ui ui, Term term) {
        return new Choice(term.code(), ui.of(term.name()), "");
    }
}
