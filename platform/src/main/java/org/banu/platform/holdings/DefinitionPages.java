package org.banu.platform.holdings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.once.Once;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.DefinitionAnswer.Classification;
import org.banu.platform.ownership.Evidence;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.programmes.Wording;
import org.banu.platform.registry.AllowKeeper;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What institutions would call a business, by what is told of its owners. */
@AllowKeeper
@Controller
class DefinitionPages {

    private final Desk desk;
    private final RoleEditor editor;
    private final Wording wording;

    DefinitionPages(Desk desk, RoleEditor editor, Wording wording) {
        this.desk = desk;
        this.editor = editor;
        this.wording = wording;
    }

    @GetMapping("/businesses/{business}/definitions")
    ModelAndView definitions(@ModelAttribute("ui") Ui ui, @PathVariable String business) {
        return page(ui, desk.open(business), Map.of(), List.of());
    }

    @Once
    @PostMapping("/businesses/{business}/definitions/answers")
    public Object explain(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam String question,
            @RequestParam(defaultValue = "") String words) {
        var open = desk.open(business);
        var asked = named(Question.values(), "question", question);
        var said = PlainText.clean(words);
        var wrong = said.isEmpty()
                ? Optional.of(new Problem(asked.name(), "holdings.wrong.words"))
                : Problem.tooLong(asked.name(), said, OwnerForm.LONGEST_TEXT);
        if (wrong.isPresent()) {
            return Problem.refused(page(ui, open, Map.of(asked.name(), said), List.of(wrong.get())));
        }
        editor.explain(open.id(), asked, said);
        return Desk.to(ui, open, "/definitions");
    }

    @Once
    @PostMapping("/businesses/{business}/definitions/statements")
    public Object state(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String business,
            @RequestParam String topic,
            @RequestParam(defaultValue = "") String holds) {
        var open = desk.open(business);
        var stated = named(Statement.values(), "statement", topic);
        if (!holds.equals("yes") && !holds.equals("no")) {
            return Problem.refused(
                    page(ui, open, Map.of(), List.of(new Problem(stated.name(), "holdings.wrong.statement"))));
        }
        editor.state(open.id(), stated, holds.equals("yes"));
        return Desk.to(ui, open, "/definitions");
    }

    private static <E extends Enum<E>> E named(E[] all, String kind, String name) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(kind, name));
    }

    private ModelAndView page(Ui ui, Desk.Open open, Map<String, String> typed, List<Problem> problems) {
        var view = new DefinitionsView(ui, wording, open.told(), open.business().details());
        var definitions = desk.definitions(open);
        var evidence = desk.evidence(open);
        var answers = evidence.map(it -> desk.answers(open, it)).orElse(List.of());
        var owned = evidence.map(Evidence::ownership).filter(_ -> !open.told().isEmpty());
        var classes = DefinitionAnswer.classify(answers);
        return new ModelAndView(
                "holdings/definitions",
                "page",
                new DefinitionsPage(
                        open.told().root(),
                        open.business().details().names().own(),
                        owned.map(it -> Words.women(ui, it.women(), "holdings.women_exactly", "holdings.women_between"))
                                .orElse(""),
                        evidence.isEmpty(),
                        owned.filter(it -> !Words.isExact(it.women()))
                                .map(it -> Words.exact(ui, it.notKnown()))
                                .orElse(""),
                        owned.map(view::ways).orElse(List.of()),
                        owned.map(it -> it.notAllPaths()).orElse(false),
                        summary(ui, classes),
                        classes instanceof Classification.Classified,
                        view.held(definitions, answers),
                        view.untestable(definitions),
                        asked(ui, open, evidence.map(Evidence::questions).orElse(List.of()), typed),
                        view.statements(
                                answers,
                                evidence.filter(it -> !it.board().isEmpty()).isPresent()),
                        problems));
    }

    private static String summary(Ui ui, Classification classes) {
        return switch (classes) {
            case Classification.Classified(var met) -> ui.text("holdings.classified", met.size());
            case Classification.NotClassifiable(var ignored) -> ui.text("holdings.not_classifiable");
        };
    }

    private static List<DefinitionsPage.Asked> asked(
            Ui ui, Desk.Open open, List<Question> questions, Map<String, String> typed) {
        return questions.stream()
                .map(it -> new DefinitionsPage.Asked(
                        it.name(),
                        ui.text("holdings.question." + it),
                        typed.getOrDefault(it.name(), open.told().explanations().getOrDefault(it, ""))))
                .toList();
    }
}
