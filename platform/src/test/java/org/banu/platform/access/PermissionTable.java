package org.banu.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use what, as one readable table: written from the declarations, and read back to hold the guard to it. */
final class PermissionTable {

    /** Whom a column is about: nobody, somebody without a role, and each role. */
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of("anonymous", "signed in"),
                    Arrays.stream(Role.values()).map(it -> it.name().toLowerCase(Locale.ROOT)))
            .map(it -> it.replace('_', ' '))
            .toList();

    /** One of them fits any variable of an address. */
    private static final List<String> SAMPLES = List.of("5d0c1b5a-38a8-4c5e-a3a8-93a9bd6b2c11", "en", "KAZ", "1");

    static final String NEVER = "–";
    static final String ALWAYS = "all";

    private static final String START = """
            # Who may use what

            Written from what the handlers declare with `@Allow`; don't edit it. A test fails when it is out of date, and says how to
            write it anew. Another test asks the guard for each cell.

            *all*: of whatever owner · *own*: her own only · *organisation*: of the organisation that gave her the role · *country*: of a
            country in which an organisation gave her the role · *of Banu*: if Banu itself gave her the role · –: for her there is nothing at this address. *signed in* is a person
            without any role. An organisation also says who its *entrepreneurs* and *mentors* are. Each acts for herself: she does what she
            does as who is signed in, what is hers decides, and the two columns show that nothing more is open to her. Files under `/assets` are open to everybody; there is no other way in.

            """;

    /**
     * One handler at one address.
     *
     * @param address as the guide shows it, without the language
     * @param pattern as Spring has it
     */
    record Entry(String method, String address, String pattern, HandlerMethod handler) {

        static Entry of(String method, String pattern, HandlerMethod handler) {
            var shown = withVariables(pattern, (name, _) -> "{" + name + "}").replaceFirst("^/\\{language}", "");
            return new Entry(method, shown, pattern, handler);
        }

        /** An address that its pattern fits. */
        String sample() {
            return withVariables(
                    pattern,
                    (_, form) -> SAMPLES.stream()
                            .filter(it -> it.matches(form))
                            .findFirst()
                            .orElseThrow());
        }

        String line() {
            var cells = COLUMNS.stream().map(this::cell).collect(Collectors.joining(" | "));
            return "| %s `%s` | %s |".formatted(method, address, cells);
        }

        private String cell(String column) {
            var permissions = Guard.permissions(handler);
            if (permissions.stream().anyMatch(Permission::isForEverybody)) {
                return ALWAYS;
            }
            var words = column.equals("anonymous")
                    ? List.<String>of()
                    : permissions.stream()
                            .filter(it -> it.roles().isEmpty()
                                    || it.roles().stream()
                                            .anyMatch(role -> named(role).equals(column)))
                            .map(it -> word(it.scope()))
                            .distinct()
                            .sorted()
                            .toList();
            return words.isEmpty() ? NEVER : words.contains(ALWAYS) ? ALWAYS : String.join(", ", words);
        }

        private static String named(Role role) {
            return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private static String word(Scope scope) {
            return switch (scope) {
                case ANY -> ALWAYS;
                case OWN -> "own";
                case OWN_ORGANISATION -> "organisation";
                case OWN_COUNTRY -> "country";
                case BANU -> "of Banu";
            };
        }
    }

    private PermissionTable() {}

    /** Puts something else in the place of each variable, which has a name and a form, given as a regular expression. */
    private static String withVariables(String pattern, BinaryOperator<String> by) {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.length(); at++) {
            if (pattern.charAt(at) != '{') {
                text.append(pattern.charAt(at));
                continue;
            }
            var end = at + 1;
            for (var depth = 1; depth > 0; end++) {
                depth += pattern.charAt(end) == '{' ? 1 : pattern.charAt(end) == '}' ? -1 : 0;
            }
            var inside = pattern.substring(at + 1, end - 1);
            var colon = inside.indexOf(':');
            text.append(
                    colon < 0
                            ? by.apply(inside, ".*")
                            : by.apply(inside.substring(0, colon), inside.substring(colon + 1)));
            at = end - 1;
        }
        return text.toString();
    }

    static List<Entry> entries(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(it -> entries(it.getKey(), it.getValue()))
                .toList();
    }

    static Stream<Entry> entries(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(address -> (methods.isEmpty()
                                ? Stream.of("*")
                                : methods.stream().map(RequestMethod::name))
                        .map(method -> Entry.of(method, address, handler)));
    }

    static String write(List<Entry> entries) {
        var head = "| address | " + String.join(" | ", COLUMNS) + " |\n|" + "---|".repeat(COLUMNS.size() + 1) + "\n";
        return START
                + head
                + entries.stream().map(Entry::line).distinct().sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    /** What the table says of a handler, column by column. */
    static List<String> cells(String table, Entry entry) {
        var start = "| %s `%s` | ".formatted(entry.method(), entry.address());
        var line = table.lines().filter(it -> it.startsWith(start)).findFirst().orElseThrow();
        return List.of(line.substring(start.length()).replaceFirst(" \\|$", "").split(" \\| "));
    }
}
