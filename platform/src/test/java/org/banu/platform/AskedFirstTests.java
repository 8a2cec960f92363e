package org.banu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing is ended, deleted or left at one press: what it means is said first, or the way back is as short. */
class AskedFirstTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final Pattern FORM =
            Pattern.compile("@template\\.web\\.form\\((.*?action = .*?)(?:, (?:content|files|keyed|swaps) = .*)?$");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ENDS = Pattern.compile(
            ".*/(allow|block|clear|close|codes|end|end-others|erase|forget|keep-out|leave|reinstate|release|remove|reopen|revoke|separate|stop|suspend|take-back|unblock|unlink|withdraw)");

    /** Of these it is known, and why they need no more than a press. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("businesses/remove /remove", "a page of its own asks"),
            Map.entry("consents/consents /account/consents/withdraw", "as easily taken back as given, by law"),
            Map.entry("directory/listing /stop", "says what it means, and is listed again by a press"),
            Map.entry("duplicates/duplicates /separate", "says what it means, and can be merged again"),
            Map.entry("entrance/account /account/services/unlink", "linked again by a press"),
            Map.entry("entrance/account /account/sessions/end", "whoever it was signs in again"),
            Map.entry("entrance/account /account/sessions/end-others", "whoever it was signs in again"),
            Map.entry("entrance/administrators /admin/administrators/invitations/withdraw", "invited again"),
            Map.entry("entrance/removeContact /account/contacts/remove", "a page of its own asks"),
            Map.entry("exchange/import /file/remove", "chosen and sent again"),
            Map.entry("exchange/import /reopen", "asks for the columns again"),
            Map.entry("exchange/import /stop", "goes on by a press"),
            Map.entry("factors/factors /account/factors/app/remove", "asks for a code"),
            Map.entry("factors/factors /account/factors/codes", "only where there are no codes to lose"),
            Map.entry("finder/clear /finder/clear", "whoever looks over her shoulder leaves her no time"),
            Map.entry("holdings/overview /remove", "a line that is written again"),
            Map.entry("inquiries/inbox /account/inquiries/unblock", "blocked again by a press"),
            Map.entry("inquiries/objection /keep-out", "asks for reasons"),
            Map.entry("inquiries/reports /allow", "taken down again with the next report"),
            Map.entry("inquiries/thread /block", "says what it means, and is undone by a press"),
            Map.entry("memberships/members /invitations/withdraw", "invited again"),
            Map.entry("memberships/mine /account/organisations/requests/take-back", "asked for again"),
            Map.entry("memberships/oversight /suspend", "says what it means, and asks for the reason"),
            Map.entry("offices/offices /remove", "named again by a press; its cases go on"),
            Map.entry("privacy/erase /account/erase", "a page of its own asks"),
            Map.entry("verification/verified /revoke", "asks for reasons"));

    @Test
    void whatEndsSomethingIsAskedFirst() throws IOException {
        var bare = new TreeSet<String>();
        try (var templates = Files.walk(TEMPLATES)) {
            for (var template :
                    templates.filter(it -> it.toString().endsWith(".jte")).toList()) {
                var name = TEMPLATES.relativize(template).toString().replace(".jte", "");
                bare.addAll(bare(name, Files.readString(template)));
            }
        }
        assertThat(bare).isEqualTo(new TreeSet<>(KNOWN.keySet()));
    }

    /** The control. */
    @Test
    void aFormThatEndsSomethingAtOnePressIsFound() {
        assertThat(bare("team/members", """
                @template.web.form(ui = ui, action = ui.to("/teams/" + page.id() + "/members/end"), content = @`
                @template.web.sure(ui = ui, label = it, means = it, action = ui.to("/teams/" + page.id() + "/leave"))
                @template.web.form(ui = ui, action = ui.to("/teams/new"), content = @`
                """)).containsExactly("team/members /members/end");
    }

    private static Set<String> bare(String name, String template) {
        var bare = new TreeSet<String>();
        template.lines()
                .forEach(line -> FORM.matcher(line).results().forEach(form -> {
                    var last = TEXT.matcher(form.group(1)).results().reduce((_, it) -> it);
                    last.map(it -> it.group(1))
                            .filter(it -> ENDS.matcher(it).matches())
                            .ifPresent(it -> bare.add(name + " " + it));
                }));
        return bare;
    }
}
