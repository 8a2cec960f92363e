package org.banu.platform.countries;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.banu.data.index.IndexData;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.indices.Indices;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Ui;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.servlet.ModelAndView;

/** An installation without the Forum's figures, as its terms may ask for. */
@PageTest
class LeftOutTests {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, LeftOutTests.class.getClassLoader(), "org.banu.platform");

    private final Visitor visitor;

    @TempDir
    private Path data = Path.of("");

    LeftOutTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @ParameterizedTest
    @EnumSource
    void theListAndTheComparisonSaySo(Language language) throws IOException {
        var ui = visitor.ui(language);
        var indices = without();
        var said = ui.text("countries.left_out");
        assertThat(shown(ui, new CountriesPages(indices, new Ladders(indices)).list(ui, "", "")))
                .contains(said);
        assertThat(shown(ui, new ComparePages(indices, new Ladders(indices)).compare(ui, List.of(), "")))
                .contains(said);
    }

    @Test
    void aCountryStillShowsWhatOthersMeasure() throws IOException {
        var ui = visitor.ui(Language.ENGLISH);
        var indices = without();
        assertThat(indices.data().leftOut()).containsExactly("wef");
        assertThat(shown(ui, new CountryPages(indices, new Ladders(indices)).country(ui, "PAK", "")))
                .contains("Pakistan", "not on this site", "What others measure", "Women in the national parliament")
                .doesNotContain("<figure");
    }

    private static String shown(Ui ui, ModelAndView page) {
        var model = new HashMap<String, Object>(page.getModel());
        model.put("ui", ui);
        var html = new StringOutput();
        TEMPLATES.render(page.getViewName() + ".jte", model, html);
        return html.toString();
    }

    private Indices without() throws IOException {
        var shipped = Path.of("..", "data", "index");
        try (var files = Files.walk(shipped)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var below = shipped.relativize(file);
                if (!below.startsWith("wef")) {
                    var copy = data.resolve("index").resolve(below);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return new Indices(IndexData.in(data));
    }
}
