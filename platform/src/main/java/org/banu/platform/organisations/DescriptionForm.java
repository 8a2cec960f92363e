package org.banu.platform.organisations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Organisation.Names;
import org.banu.platform.web.Problem;

/** What was typed of an organisation's names, kind and website. */
record DescriptionForm(Map<String, String> typed) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ADDRESS = 500;
    private static final List<String> NAMES = List.of("name", "name_en", "name_ru", "name_kk", "name_ur");

    DescriptionForm {
        typed = Map.copyOf(typed);
    }

    static DescriptionForm of(Organisation organisation) {
        var names = organisation.names();
        return new DescriptionForm(Map.of(
                "name", names.original(),
                "name_en", names.en(),
                "name_ru", names.ru(),
                "name_kk", names.kk(),
                "name_ur", names.ur(),
                "kind", organisation.kind().name(),
                "web", organisation.web()));
    }

    String value(String field) {
        // PostgreSQL has no text with this letter in it.
        return typed.getOrDefault(field, "").strip().replace("\0", "");
    }

    /** All that is wrong. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (value("name").isEmpty()) {
            problems.add(Words.problem("name", "organisations.wrong.name"));
        }
        NAMES.stream()
                .filter(it -> value(it).length() > LONGEST_NAME)
                .forEach(it -> problems.add(tooLong(it, LONGEST_NAME)));
        if (findKind().isEmpty()) {
            problems.add(Words.problem("kind", "organisations.wrong.kind"));
        }
        addUnlessAddress("web", problems);
        return problems;
    }

    /** Only without problems. */
    Kind kind() {
        return findKind().orElseThrow();
    }

    Names names() {
        return new Names(value("name"), value("name_en"), value("name_ru"), value("name_kk"), value("name_ur"));
    }

    void addUnlessAddress(String field, List<Problem> problems) {
        if (!value(field).isEmpty() && !isAddress(value(field))) {
            problems.add(Words.problem(field, "organisations.wrong.address"));
        }
    }

    static Problem tooLong(String field, int longest) {
        return new Problem(field, "organisations.wrong.long", List.of(String.valueOf(longest)));
    }

    private Optional<Kind> findKind() {
        return Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(value("kind")))
                .findFirst();
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                    && List.of("http", "https").contains(address.getScheme())
                    && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
