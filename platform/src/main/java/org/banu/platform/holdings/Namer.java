package org.banu.platform.holdings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.holdings.Words.Choice;
import org.banu.platform.ownership.Party;
import org.banu.platform.registry.Business;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Finds who is meant by a form: one who is named already, the reader herself, or somebody new. */
@Component
class Namer {

    private static final String MYSELF = "me";
    private static final String ANOTHER = "another";

    private final ShareEditor editor;
    private final Accounts accounts;

    Namer(ShareEditor editor, Accounts accounts) {
        this.editor = editor;
        this.accounts = accounts;
    }

    /** Whom she can choose beside somebody new. */
    List<Choice> choices(Ui ui, Business business, Disclosure told, boolean entity, String butNot) {
        var named = told.parties().stream()
                .filter(it -> isEntity(it) == entity && !it.id().equals(butNot))
                .map(it -> new Choice(it.id(), it.name()));
        var herself = !entity && mayBeMyself(business, told)
                ? Stream.of(new Choice(MYSELF, ui.text("holdings.myself")))
                : Stream.<Choice>empty();
        return Stream.concat(herself, named).toList();
    }

    /**
     * Reads who it is; what is wrong stands in the form.
     *
     * @return adds whoever is new, and gives the id; for a form without problems only
     */
    Supplier<String> read(Business business, Disclosure told, OwnerForm form, boolean entity) {
        var who = form.value("who");
        var known = told.find(who).filter(it -> isEntity(it) == entity);
        if (known.isPresent()) {
            return () -> who;
        }
        var id = UUID.randomUUID().toString();
        if (entity) {
            var name = form.text("name", OwnerForm.LONGEST_NAME, "holdings.wrong.name");
            var country = form.country();
            var number = form.number();
            return () ->
                    editor.add(business.id(), new Party.Entity(id, false), name, Optional.empty(), country, number);
        }
        var herself = who.equals(MYSELF) && mayBeMyself(business, told)
                ? business.owner().person()
                : Optional.<PersonId>empty();
        var name = herself.map(this::name)
                .filter(it -> form.value("name").isEmpty() && !it.isEmpty())
                .orElseGet(() -> form.text("name", OwnerForm.LONGEST_NAME, "holdings.wrong.name"));
        if (herself.isPresent()) {
            askWhether(told, name, form);
        }
        var sex = form.sex();
        return () -> editor.add(business.id(), new Party.Person(id, sex), name, herself);
    }

    /** She may have been named by her name before she said that it is she. Who says that it is another is believed. */
    private static void askWhether(Disclosure told, String name, OwnerForm form) {
        told.parties().stream()
                .filter(it -> !isEntity(it) && it.name().strip().equalsIgnoreCase(name))
                .filter(_ -> !form.value(ANOTHER).equals("yes"))
                .findFirst()
                .ifPresent(it -> form.wrong(ANOTHER, "holdings.wrong.same", it.name()));
    }

    /** As she is called; empty where she has not said. */
    String name(PersonId person) {
        return accounts.get(person).name();
    }

    private static boolean mayBeMyself(Business business, Disclosure told) {
        return business.owner().person().isPresent() && told.parties().stream().noneMatch(Named::own);
    }

    private static boolean isEntity(Named named) {
        return named.party() instanceof Party.Entity;
    }
}
