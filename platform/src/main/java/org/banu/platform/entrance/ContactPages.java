package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Allow;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Contact;
import org.banu.platform.accounts.Person;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.banu.platform.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How she is reached, and comes in: whoever has her phone in hand for a minute must not change it. */
@Allow
@Controller
class ContactPages {

    private static final String ADD = "entrance/addContact";
    private static final String REMOVE = "entrance/removeContact";

    private final Accounts accounts;
    private final Entrance entrance;
    private final Tries tries;
    private final Clock clock;

    ContactPages(Accounts accounts, Entrance entrance, Tries tries, Clock clock) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.tries = tries;
        this.clock = clock;
    }

    @GetMapping("/account/contacts/add")
    ModelAndView addForm(Visit who) {
        return page(ADD, accounts.get(who.person().id()), "", "", List.of());
    }

    @PostMapping("/account/contacts")
    Object add(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var person = accounts.get(who.person().id());
        var read = Address.read(address, ui.language());
        var wrong = read.isEmpty()
                ? Optional.of(new Problem("address", "accounts.wrong.address"))
                : entrance.findDoubt(person, password, request);
        if (wrong.isPresent()) {
            return Problem.refused(page(ADD, person, "", address, List.of(wrong.get())));
        }
        var email = read.get().kind() == Address.Kind.EMAIL;
        var wait = email
                ? tries.letter(read.get().spelling(), request)
                : tries.claim(read.get().value(), request);
        if (wait.isPresent()) {
            return wait.get();
        }
        accounts.addContact(person.id(), read.get(), ui.language(), clock.instant());
        return ui.goTo(email ? "/account/contacts/sent" : "/account");
    }

    @GetMapping("/account/contacts/sent")
    ModelAndView sent(Visit ignored) {
        return new ModelAndView("entrance/contactSent");
    }

    @GetMapping("/account/contacts/remove")
    Object removeForm(@ModelAttribute("ui") Ui ui, Visit who, @RequestParam(defaultValue = "") String id) {
        var person = accounts.get(who.person().id());
        return find(person, id)
                .<Object>map(it -> page(REMOVE, person, it, List.of()))
                .orElseGet(() -> ui.goTo("/account"));
    }

    @PostMapping("/account/contacts/remove")
    Object remove(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var person = accounts.get(who.person().id());
        var contact = find(person, id);
        if (contact.isEmpty()) {
            return ui.goTo("/account");
        }
        var wrong = entrance.findDoubt(person, password, request);
        if (wrong.isEmpty()
                && !accounts.removeContact(person.id(), contact.get().id(), clock.instant())) {
            wrong = Optional.of(new Problem(
                    "contact", person.hasPassword() ? "entrance.wrong.last_contact" : "entrance.wrong.last_email"));
        }
        return wrong.<Object>map(it -> Problem.refused(page(REMOVE, person, contact.get(), List.of(it))))
                .orElseGet(() -> ui.goTo("/account"));
    }

    private static Optional<Contact> find(Person person, String id) {
        return person.contacts().stream()
                .filter(it -> it.id().toString().equals(id))
                .findFirst();
    }

    private static ModelAndView page(String template, Person person, Contact contact, List<Problem> problems) {
        return page(template, person, contact.id().toString(), contact.address().value(), problems);
    }

    private static ModelAndView page(String template, Person person, String id, String value, List<Problem> problems) {
        return new ModelAndView(template, "page", new ContactPage(id, value, person.hasPassword(), problems));
    }
}
