package org.banu.platform.uploads;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PostedForm;
import org.banu.platform.Visitor;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends forms with texts that nobody expects, and reads what is answered. */
final class Typing {

    static final int MOST = 2_000;
    private static final String MARK = "Тексеру";

    /** A browser lets so many characters be typed where so many fit, and sends each end of a line as two. */
    static final String FULL = (MARK + "\r\n").repeat(MOST / (MARK.length() + 1));

    static final List<String> TYPED =
            List.of(FULL + FULL + FULL, FULL, MARK + "\0 \u202Eكلمة\u200C" + "\r\n".repeat(9) + MARK);

    private static final Pattern SUMMARY = Pattern.compile("class=\"error-summary\".*?</div>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");

    private final Visitor browser;

    Typing(Visitor browser) {
        this.browser = browser;
    }

    /** The same for all of which only the ids differ. */
    static String kind(PostedForm form) {
        return form.action().replaceAll("[0-9a-f-]{36}", "ID");
    }

    /** What is wrong with how it was answered. */
    static List<String> broken(PostedForm form, String field, String typed, MvcTestResult answer) {
        var what = form.action() + " " + field + " of " + typed.length();
        var status = answer.getResponse().getStatus();
        if (status >= 500 || answer.getUnresolvedException() != null) {
            return List.of("%s: %d %s".formatted(what, status, answer.getUnresolvedException()));
        }
        var page = Visitor.text(answer);
        var broken = new ArrayList<String>();
        SUMMARY.matcher(page)
                .results()
                .flatMap(it -> LINK.matcher(it.group()).results())
                .map(it -> it.group(1))
                .filter(it -> !page.contains("id=\"" + it + "\""))
                .forEach(it -> broken.add("%s: nothing is called %s".formatted(what, it)));
        var again = PostedForm.of(page).stream()
                .filter(it -> it.action().equals(form.action()) && it.texts().contains(field))
                .map(it -> it.fields().getOrDefault(field, ""))
                .toList();
        if (status == 422 && !again.isEmpty() && again.stream().noneMatch(it -> it.contains(MARK))) {
            broken.add("%s: what was typed is lost".formatted(what));
        }
        return List.copyOf(broken);
    }

    MvcTestResult exchange(RequestPostProcessor who, PostedForm form, Map<String, String> fields) {
        var request = browser.sends(form.action()).with(who).with(csrf());
        for (var field : fields.entrySet()) {
            request = switch (field.getKey()) {
                case "_csrf" -> request;
                case "once" -> request.param("once", UUID.randomUUID().toString());
                default -> request.param(field.getKey(), field.getValue());
            };
        }
        return request.exchange();
    }
}
