package org.banu.platform.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.Purpose;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.offices.Offices;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.springframework.stereotype.Component;

/** Whether officers may see a file: while she allows it, and in another country than that of the business while she allows that too. */
@Component
class Clearance {

    private final Consents consents;
    private final Offices offices;
    private final Dossiers dossiers;

    Clearance(Consents consents, Offices offices, Dossiers dossiers) {
        this.consents = consents;
        this.offices = offices;
        this.dossiers = dossiers;
    }

    boolean holds(Case seen) {
        return lacking(seen.person(), seen.business(), seen.office()).isEmpty();
    }

    /** Those of the cases of an office that its officers may see, as {@link #holds} says it of one. */
    List<Case> holding(OrganisationId office, List<Case> cases) {
        var people = cases.stream().map(Case::person).collect(Collectors.toSet());
        var allow = consents.holders(people, Purpose.VERIFICATION);
        var allowAbroad = consents.holders(people, Purpose.CROSS_BORDER);
        var abroad = dossiers.businesses(cases).values().stream()
                .collect(Collectors.groupingBy(Dossiers::country, Collectors.mapping(Business::id, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(it -> offices.isAbroad(office, it.getKey()))
                .flatMap(it -> it.getValue().stream())
                .collect(Collectors.toSet());
        return cases.stream()
                .filter(it -> allow.contains(it.person()))
                .filter(it -> allowAbroad.contains(it.person()) || !abroad.contains(it.business()))
                .toList();
    }

    /**
     * One that officers have to do with now.
     *
     * @throws NotFound where it is over, or she no longer allows that they see it
     */
    Case waiting(Optional<Case> found, UUID id) {
        return found.filter(it -> State.WAITING.contains(it.state()) && holds(it))
                .orElseThrow(() -> new NotFound("case", id));
    }

    /** The office where somebody may go on with it who is not bound: its own, or another of the country. */
    OrganisationId another(Case of, Predicate<PersonId> bound, Instant now) {
        return offices.another(of.office(), bound, dossiers.country(of.business()), now);
    }

    /** What she would have to allow first. */
    List<Purpose> lacking(PersonId person, BusinessId business, OrganisationId office) {
        return Stream.of(Purpose.VERIFICATION, Purpose.CROSS_BORDER)
                .filter(it -> it == Purpose.VERIFICATION || offices.isAbroad(office, dossiers.country(business)))
                .filter(it -> !consents.holds(person, it))
                .toList();
    }
}
