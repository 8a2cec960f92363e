package org.banu.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A form of a page, with what a browser would send of it if nothing were typed.
 *
 * @param texts the names of those fields that people write words into
 * @param offered what she could choose or tick, the first of each name
 */
public record PostedForm(String action, Map<String, String> fields, Set<String> texts, Map<String, String> offered) {

    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select|button)\\b([^>]*)>(?:([^<]*)</textarea>)?", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option[^>]*\\bvalue=\"([^\"]+)\"");
    private static final Pattern CHOSEN = Pattern.compile("<option([^>]*\\bselected\\b[^>]*)>");

    public static List<PostedForm> of(String page) {
        var forms = new ArrayList<PostedForm>();
        FORM.matcher(page)
                .results()
                .forEach(it -> forms.add(
                        new PostedForm(text(it.group(1)), fields(it.group()), texts(it.group()), offered(it.group()))));
        return forms;
    }

    /** The same with something chosen and ticked wherever nothing was. */
    public PostedForm filled() {
        var filled = new LinkedHashMap<>(fields);
        offered.forEach((name, value) -> filled.merge(name, value, (was, first) -> was.isEmpty() ? first : was));
        return new PostedForm(action, filled, texts, offered);
    }

    private static Map<String, String> offered(String form) {
        var offered = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(form);
        while (found.find()) {
            var name = attribute(found.group(2), "name").orElse("");
            switch (attribute(found.group(2), "type").orElse(found.group(1))) {
                case "radio", "checkbox" ->
                    attribute(found.group(2), "value").ifPresent(it -> offered.putIfAbsent(name, it));
                case "select" -> {
                    var options = OPTION.matcher(form).region(found.end(), form.indexOf("</select>", found.end()));
                    if (options.find()) {
                        offered.putIfAbsent(name, text(options.group(1)));
                    }
                }
                default -> {
                    // Nothing is chosen here.
                }
            }
        }
        return offered;
    }

    private static Set<String> texts(String form) {
        return FIELD.matcher(form)
                .results()
                .filter(it -> it.group(1).equals("textarea")
                        || (it.group(1).equals("input")
                                && attribute(it.group(2), "type").orElse("text").equals("text")))
                .flatMap(it -> attribute(it.group(2), "name").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(form);
        while (found.find()) {
            var attributes = found.group(2);
            var name = attribute(attributes, "name").orElse("");
            var kind = attribute(attributes, "type").orElse("");
            var open = (kind.equals("radio") || kind.equals("checkbox")) && !attributes.contains("checked");
            if (name.isEmpty() || (open && fields.containsKey(name))) {
                continue;
            }
            fields.put(
                    name,
                    switch (found.group(1)) {
                        case "textarea" ->
                            text(Optional.ofNullable(found.group(3)).orElse(""));
                        case "select" -> chosen(form, found.end());
                        default -> open ? "" : attribute(attributes, "value").orElse("");
                    });
        }
        return fields;
    }

    private static String chosen(String form, int start) {
        var options = CHOSEN.matcher(form.substring(start, Math.max(start, form.indexOf("</select>", start))));
        return options.find() ? attribute(options.group(1), "value").orElse("") : "";
    }

    private static Optional<String> attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? Optional.of(text(found.group(1))) : Optional.empty();
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html);
    }
}
