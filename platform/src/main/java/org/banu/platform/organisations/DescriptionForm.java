package org.banu.platform.organisations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Organisation.Names;
import org.banu.platform.web.Problem;
import org.springframework.util.MultiValueMap;

/** What was typed of an organisation; its languages with commas between, in the order of {@link Language#SPOKEN}. */
record DescriptionForm(Map<String, String> typed) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final List<String> NAMES = List.of("name", "name_en", "name_ru", "name_kk", "name_ur");

    DescriptionForm {
        typed = Map.copyOf(typed);
    }

    /** As a browser sends it, with a value for each language that was ticked. */
    static DescriptionForm of(MultiValueMap<String, String> sent) {
        var typed = new HashMap<>(sent.toSingleValueMap());
        var ticked = sent.getOrDefault("languages", List.of());
        typed.put("languages", joined(Language.SPOKEN.stream().filter(ticked::contains)));
        return new DescriptionForm(typed);
    }

    static DescriptionForm of(Organisation organisation) {
        var names = organisation.names();
        var about = organisation.about();
        return new DescriptionForm(Map.of(
                "name", names.original(),
                "name_en", names.en(),
                "name_ru", names.ru(),
                "name_kk", names.kk(),
                "name_ur", names.ur(),
                "kind", organisation.kind().name(),
                "web", about.web(),
                "description", about.description(),
                "languages", joined(about.languages().stream())));
    }

    String value(String field) {
        return PlainText.clean(typed.getOrDefault(field, ""));
    }

    List<String> languages() {
        return split(value("languages"));
    }

    static List<String> split(String joined) {
        return Stream.of(joined.split(",", -1)).filter(it -> !it.isEmpty()).toList();
    }

    private static String joined(Stream<String> languages) {
        return languages.collect(Collectors.joining(","));
    }

    /** All that is wrong. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (value("name").isEmpty()) {
            problems.add(new Problem("name", "organisations.wrong.name"));
        }
        NAMES.forEach(it -> addIfLonger(it, LONGEST_NAME, problems));
        if (findKind().isEmpty()) {
            problems.add(new Problem("kind", "organisations.wrong.kind"));
        }
        addUnlessAddress("web", problems);
        addIfLonger("description", LONGEST_DESCRIPTION, problems);
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
            problems.add(new Problem(field, "organisations.wrong.address"));
        }
    }

    void addIfLonger(String field, int most, List<Problem> problems) {
        Problem.tooLong(field, value(field), most).ifPresent(problems::add);
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
