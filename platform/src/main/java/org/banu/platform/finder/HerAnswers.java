package org.banu.platform.finder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.profiles.Profiles;
import org.banu.platform.profiles.Profiles.Known;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.springframework.stereotype.Component;

/** Her answers: those of this browser, or before she gave any, what is known of her business. */
@Component
class HerAnswers {

    private final AnswerCookie cookie;
    private final Access access;
    private final Registry registry;
    private final Profiles profiles;

    HerAnswers(AnswerCookie cookie, Access access, Registry registry, Profiles profiles) {
        this.cookie = cookie;
        this.access = access;
        this.registry = registry;
        this.profiles = profiles;
    }

    /** Answers, and the business that they are about, where whoever reads may see it. */
    record Hers(Answers answers, Optional<About> about) {}

    Answers read(HttpServletRequest request) {
        var told = cookie.read(request);
        return told.begun() ? told : known().map(HerAnswers::begun).orElse(told);
    }

    /** As {@link #read}, with their business. */
    Hers whole(HttpServletRequest request) {
        var told = cookie.read(request);
        return told.begun()
                ? new Hers(told, about(told))
                : known().map(HerAnswers::whole).orElseGet(() -> new Hers(told, Optional.empty()));
    }

    /** What is known of a business, to begin with; she may answer differently, which changes nothing of it. */
    Hers of(BusinessId business) {
        return whole(profiles.of(business));
    }

    /** Her own, the newest first; none where nobody is signed in. */
    List<About> businesses() {
        return list().stream().map(HerAnswers::about).toList();
    }

    /** Which business answers are about, where whoever reads may see it. */
    Optional<About> about(Answers answers) {
        return answers.aboutBusiness() && isSignedIn()
                ? registry.find(BusinessId.of(answers.business())).map(HerAnswers::about)
                : Optional.empty();
    }

    boolean isSignedIn() {
        return access.current() instanceof Actor.Person;
    }

    private List<Business> list() {
        return access.current() instanceof Actor.Person person ? registry.listOf(person.id()) : List.of();
    }

    private Optional<Known> known() {
        return access.current() instanceof Actor.Person person ? profiles.ofNewest(person.id()) : Optional.empty();
    }

    private static Hers whole(Known known) {
        return new Hers(begun(known), Optional.of(about(known.business())));
    }

    private static Answers begun(Known known) {
        var business = known.business();
        return new Answers(
                Set.of(business.details().location().country()),
                false,
                known.profile(),
                Set.of(),
                business.id().value().toString());
    }

    private static About about(Business business) {
        return new About(
                business.id().value().toString(), business.details().names().own());
    }
}
