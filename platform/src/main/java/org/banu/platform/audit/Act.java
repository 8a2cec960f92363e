package org.banu.platform.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;

/**
 * What was done, to be noted with {@link Audit#add}. Who did it and when goes without saying.
 *
 * @param action {@code module.what}, such as {@code registry.verified}
 * @param kind of the thing it was done to, such as {@code business}
 * @param thing its id; no name or number of a person
 * @param subject whom it concerns; empty for nobody
 * @param behalf the organisation she acted for; empty where she acted for herself
 * @param before by field, what it was
 * @param after by field, what it became
 * @param secrets by field, what may only be kept as a fingerprint, before and after
 */
public record Act(
        String action,
        String kind,
        String thing,
        Optional<PersonId> subject,
        Optional<OrganisationId> behalf,
        Map<String, String> before,
        Map<String, String> after,
        Map<String, Secret> secrets) {

    public Act {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        secrets = Map.copyOf(secrets);
    }

    /**
     * A value that must not be readable in the trail, as it was and as it became.
     *
     * @param before empty if there was none
     * @param after empty if there is none any more
     */
    public record Secret(Optional<String> before, Optional<String> after) {}

    public static Act of(String action, String kind, Object thing) {
        return new Act(
                action, kind, thing.toString(), Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    public Act about(PersonId person) {
        return new Act(action, kind, thing, Optional.of(person), behalf, before, after, secrets);
    }

    /** It concerns the person who owns a thing, and is done on behalf of the organisation that does. */
    public Act concerning(Owner owner) {
        var act = owner.person().map(this::about).orElse(this);
        return owner.organisation().map(act::onBehalfOf).orElse(act);
    }

    public Act onBehalfOf(OrganisationId organisation) {
        return new Act(action, kind, thing, subject, Optional.of(organisation), before, after, secrets);
    }

    /** A field that was set for the first time. */
    public Act with(String field, Object value) {
        return new Act(action, kind, thing, subject, behalf, before, and(after, field, value.toString()), secrets);
    }

    /** A field that changed. */
    public Act with(String field, Object was, Object became) {
        return new Act(
                action,
                kind,
                thing,
                subject,
                behalf,
                and(before, field, was.toString()),
                and(after, field, became.toString()),
                secrets);
    }

    /** A field whose values are kept as fingerprints, which tell whether two are equal and nothing else. */
    public Act withSecret(String field, Optional<String> was, Optional<String> became) {
        return new Act(
                action, kind, thing, subject, behalf, before, after, and(secrets, field, new Secret(was, became)));
    }

    private static <T> Map<String, T> and(Map<String, T> values, String field, T value) {
        var more = new TreeMap<>(values);
        more.put(field, value);
        return more;
    }
}
