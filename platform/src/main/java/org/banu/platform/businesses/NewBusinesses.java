package org.banu.platform.businesses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banu.platform.registry.DetailsReader;
import org.banu.platform.registry.DetailsReader.Reading;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** The least that a business begins with. */
@Component
class NewBusinesses {

    private static final List<String> FIELDS = List.of("name", "sector", "country", "form");

    private final DetailsReader reader;
    private final FormFields fields;

    NewBusinesses(DetailsReader reader, FormFields fields) {
        this.reader = reader;
        this.fields = fields;
    }

    List<Field> fields(Ui ui, Function<String, List<String>> typed, List<Problem> problems) {
        return fields.of(ui, FIELDS, typed, "", problems, Optional.empty());
    }

    /**
     * Reads what was typed.
     *
     * @param carried what else comes along, by field; what doesn't fit is left out
     */
    Reading read(Ui ui, Function<String, List<String>> typed, Map<String, String> carried) {
        var along = new HashMap<>(carried);
        FIELDS.forEach(along::remove);
        var first = readWith(ui, typed, along);
        var unfit = first.problems().stream()
                .map(Problem::field)
                .filter(along::containsKey)
                .toList();
        if (unfit.isEmpty()) {
            return first;
        }
        unfit.forEach(along::remove);
        return readWith(ui, typed, along);
    }

    private Reading readWith(Ui ui, Function<String, List<String>> typed, Map<String, String> along) {
        return reader.read(
                it -> FIELDS.contains(it)
                        ? typed.apply(it)
                        : Optional.ofNullable(along.get(it)).stream().toList(),
                ui.language());
    }
}
