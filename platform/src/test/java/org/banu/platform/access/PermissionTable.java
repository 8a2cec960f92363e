package org.banu.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    static final String NEVER = "–";
    static final String ALWAYS = "all";

    private static final String START = """
            # Who may use what

            Written from what the handlers declare with `@Allow`; don't edit it. A test fails when it is out of date, and says how to
            write it anew. Another test asks the guard for each cell.

            *all*: of whatever owner · *own*: her own only · *organisation*: of the organisation that gave her the role · *country*: of a
            country in which an organisation gave her the role · –: for her there is nothing at this address. *signed in* is a person
            without any role.

            """;

    /** One handler. */
    record Entry(String method, String address, HandlerMethod handler) {

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
            };
        }
    }

    private PermissionTable() {}

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
                        .map(method -> new Entry(method, address.replaceFirst("^/\\{language:[^}]*}", ""), handler)));
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
