package org.banu.platform;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;

/** Finds the forms that somebody is led to, as she would: by the links of the pages that she opens. */
public final class FormWalk {

    private static final Pattern LINK =
            Pattern.compile("href=\"(/en/(?:account|admin|businesses|cases|organisations)[^\"#?]*)");
    private static final int MOST_PAGES = 120;

    /** What would end the search, or asks for more than a form. */
    private static final Pattern LEFT_OUT =
            Pattern.compile(".*/(remove|erase|leave|sign-out|copy|files|withdraw|end)(/.*)?");

    private FormWalk() {}

    /** Of each kind, one. */
    public static List<PostedForm> from(Collection<String> addresses, Visitor browser, Actor.Person person) {
        var forms = new TreeMap<String, PostedForm>();
        var seen = new TreeSet<String>();
        var pages = new ArrayDeque<>(addresses);
        while (!pages.isEmpty() && seen.size() < MOST_PAGES) {
            var page = pages.remove();
            if (seen.add(page.replaceAll("[0-9a-f-]{36}", "ID"))) {
                var text = Visitor.text(
                        browser.asks(page).with(SignedInAs.by(person)).exchange());
                LINK.matcher(text).results().forEach(it -> pages.add(it.group(1)));
                forms(text)
                        .forEach(it -> forms.putIfAbsent(
                                it.action().replaceAll("[0-9a-f-]{36}", "ID")
                                        + it.fields().keySet(),
                                it));
            }
        }
        return List.copyOf(forms.values());
    }

    /** Those of one page. */
    public static List<PostedForm> on(String page, Visitor browser, PersonId person) {
        return forms(Visitor.text(browser.asks(page).with(SignedInAs.by(person)).exchange()));
    }

    private static List<PostedForm> forms(String page) {
        return PostedForm.of(page).stream()
                .filter(it -> !LEFT_OUT.matcher(it.action()).matches())
                .toList();
    }
}
