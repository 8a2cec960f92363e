package org.banu.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.FormWalk;
import org.banu.platform.PageTest;
import org.banu.platform.PostedForm;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestHandlers;
import org.banu.platform.Twin;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Grant;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.access.Whom;
import org.banu.platform.directory.Shopkeepers;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Whatever is typed into any field of any form, it is taken or she is told what to mend, and reads it again. */
@PageTest
class FormTextTests {

    private final Actor.Person aida = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.ADMINISTRATOR);
    private final Actor.Person other = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.ADMINISTRATOR);

    private final List<Twin> twins;
    private final Visitor browser;
    private final Shopkeepers shops;
    private final TestHandlers handlers;
    private final Typing typing;

    FormTextTests(ObjectProvider<Twin> twins, Visitor browser, Shopkeepers shops, TestHandlers handlers) {
        this.typing = new Typing(browser);
        this.twins = twins.stream().toList();
        this.browser = browser;
        this.shops = shops;
        this.handlers = handlers;
    }

    @AfterEach
    void closeAddresses() {
        handlers.removeAll();
    }

    @Test
    void whateverIsTypedIsTakenOrSheIsToldWhatToMend() {
        twins.forEach(it -> it.plant(other, "planted-" + UUID.randomUUID()));
        twins.forEach(it -> it.plant(aida, "planted-" + UUID.randomUUID()));
        var administrator = new Actor.Person(
                aida.id(), List.of(aida.grants().getFirst(), new Grant(OrganisationId.BANU, Role.ADMINISTRATOR, "KZ")));
        var tried = new TreeSet<String>();
        var broken = new ArrayList<String>();
        for (var form : FormWalk.from(addresses(), browser, administrator)) {
            for (var field : form.texts()) {
                tried.add(Typing.kind(form) + " " + field);
                Typing.TYPED.forEach(it -> broken.addAll(sends(administrator, form, field, it)));
            }
        }
        assertThat(broken).isEmpty();
        assertThat(tried)
                .hasSizeGreaterThan(40)
                .contains(
                        "/en/account/profile name",
                        "/en/admin/requests/ID reason",
                        "/en/admin/organisations/ID/suspend reason",
                        "/en/admin/duplicates/ID/ID reason",
                        "/en/admin/holds reason",
                        "/en/admin/reports/ID reason",
                        "/en/account/mentor about",
                        "/en/organisations/new evidence",
                        "/en/directory/ID/write text",
                        "/en/directory/ID/report reason");
    }

    private List<String> addresses() {
        var hers = twins.stream().flatMap(it -> it.addresses(aida).stream());
        var shop = "/en/directory/"
                + shops.listed(
                                shops.somebody("Тексеру"),
                                Details.begun(Shopkeepers.name("Дүкен"), "KZ", "retail", Form.IDEA))
                        .value();
        return Stream.of(
                        Stream.of(
                                shop + "/write",
                                shop + "/report",
                                "/en/admin/requests",
                                "/en/admin/organisations",
                                "/en/admin/holds",
                                "/en/admin/duplicates",
                                "/en/admin/verified",
                                "/en/admin/reports",
                                "/en/account",
                                "/en/account/mentor",
                                "/en/organisations/new",
                                "/en/businesses/new"),
                        hers)
                .flatMap(it -> it)
                .toList();
    }

    @Test
    void aTextIsAsLongAsItsFieldLetItBe() {
        var seen = Typing.FULL.replace("\r\n", "\n").length();
        assertThat(seen).isLessThanOrEqualTo(Typing.MOST);
        assertThat(Typing.FULL.length()).isGreaterThan(Typing.MOST);
        var answer = typing.exchange(SignedInAs.by(aida), careless("measure"), Map.of("reason", Typing.FULL));
        assertThat(Visitor.text(answer)).isEqualTo(seen + " of " + Typing.FULL.length());
    }

    /** The control: a handler that takes no heed of the length, and one that loses what was typed. */
    @Test
    void aFormThatFailsOrLosesWhatWasTypedIsFound() {
        assertThat(sends(aida, careless("fail"), "reason", Typing.FULL + Typing.FULL))
                .hasSize(1);
        assertThat(sends(aida, careless("lose"), "reason", Typing.FULL + Typing.FULL))
                .hasSize(2);
    }

    private PostedForm careless(String way) {
        handlers.add(RequestMethod.POST, "/en/account/" + way, new Careless(), way);
        return new PostedForm("/en/account/" + way, Map.of(), Set.of("reason"), Map.of());
    }

    @SuppressWarnings("UnusedMethod") // Found by their names
    static class Careless {

        @Allow(Whom.EVERYBODY)
        ResponseEntity<String> measure(@RequestParam String reason, HttpServletRequest request) {
            var sent = WebUtils.getNativeRequest(request, MockHttpServletRequest.class);
            var length = sent == null
                    ? 0
                    : String.valueOf(sent.getParameter("reason")).length();
            return ResponseEntity.ok("%d of %d".formatted(reason.length(), length));
        }

        @Allow(Whom.EVERYBODY)
        ResponseEntity<String> fail(@RequestParam String reason) {
            return reason.length() > Typing.MOST
                    ? ResponseEntity.internalServerError().build()
                    : ResponseEntity.ok("");
        }

        @Allow(Whom.EVERYBODY)
        ResponseEntity<String> lose() {
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.TEXT_HTML)
                    .body("""
                            <div class="error-summary"><a href="#reason">Too long</a></div>
                            <form method="post" action="/en/account/lose"><textarea name="reason"></textarea></form>
                            """);
        }
    }

    /** What is wrong with how it was answered. */
    private List<String> sends(Actor.Person person, PostedForm form, String field, String typed) {
        var fields = new LinkedHashMap<>(form.fields());
        fields.put(field, typed);
        return Typing.broken(form, field, typed, typing.exchange(SignedInAs.by(person), form, fields));
    }
}
