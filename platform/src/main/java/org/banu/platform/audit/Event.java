package org.banu.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;

/**
 * Something that was done, as the trail has it.
 *
 * @param person who acted; empty where nobody was signed in, or Banu itself was at work
 * @param duty the task that Banu itself was at; empty while a person acts
 * @param organisation on whose behalf she acted
 * @param action {@code module.what}
 * @param subject whom it concerns
 * @param kind of the thing it was done to
 * @param thing the id of that thing
 * @param before by field, what it was; sensitive values as fingerprints
 * @param after by field, what it became
 */
public record Event(
        UUID id,
        Instant at,
        Optional<PersonId> person,
        Optional<String> duty,
        Optional<OrganisationId> organisation,
        String action,
        Optional<PersonId> subject,
        String kind,
        String thing,
        Map<String, String> before,
        Map<String, String> after) {

    public Event {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** What of it goes into its hash, which is all: by the name of its column. */
    Map<String, Object> fields() {
        var fields = new TreeMap<String, Object>();
        fields.put("id", id.toString());
        fields.put("at", at.toString());
        person.ifPresent(it -> fields.put("person", it.value().toString()));
        duty.ifPresent(it -> fields.put("duty", it));
        organisation.ifPresent(it -> fields.put("organisation", it.value().toString()));
        fields.put("action", action);
        subject.ifPresent(it -> fields.put("subject", it.value().toString()));
        fields.put("kind", kind);
        fields.put("thing", thing);
        fields.put("before", before);
        fields.put("after", after);
        return fields;
    }
}
