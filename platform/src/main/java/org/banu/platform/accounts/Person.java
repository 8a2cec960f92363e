package org.banu.platform.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Problem;

/**
 * A person who has an account.
 *
 * @param name as she writes it; empty when she has not said
 * @param hasPassword whether she has one at all
 */
public record Person(
        PersonId id, String name, Language language, Instant joinedAt, boolean hasPassword, List<Contact> contacts) {

    private static final int LONGEST_NAME = 200;

    public Person {
        contacts = List.copyOf(contacts);
    }

    /** What is wrong with what somebody wants to be called; empty where nothing is. */
    public static Optional<Problem> wrongName(String name) {
        return Problem.tooLong("name", name, LONGEST_NAME);
    }

    /** Whether she could come in without one of her contacts: who has no password needs an address for letters. */
    public boolean mayLose(UUID contact) {
        return contacts.stream()
                .filter(it -> !it.id().equals(contact))
                .anyMatch(it -> hasPassword || it.takesLetters());
    }

    /** Where letters go; who has no confirmed e-mail address gets none. */
    public Optional<String> email() {
        return contacts.stream()
                .filter(Contact::takesLetters)
                .map(it -> it.address().value())
                .findFirst();
    }
}
