package org.banu.platform.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.data.AttributeText.Sensitivity;
import org.banu.data.Facts;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.Purpose;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Profiles of businesses. What a business tells of itself comes first; answers to the finder that its owner keeps with it
 * tell the rest. Sensitive answers are never kept: they stay in her browser.
 */
@Service
public class Profiles {

    private final Facts facts;
    private final ProfileJson json;
    private final Registry registry;
    private final Consents consents;

    Profiles(Programmes programmes, Registry registry, Consents consents) {
        this.facts = programmes.facts();
        this.json = new ProfileJson(facts);
        this.registry = registry;
        this.consents = consents;
    }

    /** A business with all that is known of it and its owner. */
    public record Known(Business business, Profile profile) {}

    /** Of a business. */
    @Transactional(readOnly = true)
    public Known of(BusinessId id) {
        var business = registry.get(id);
        return new Known(business, profile(business));
    }

    /** Of the business that a person added last; empty where she keeps none. */
    @Transactional(readOnly = true)
    public Optional<Known> ofNewest(PersonId person) {
        return registry.listOf(person).stream().findFirst().map(it -> new Known(it, profile(it)));
    }

    private Profile profile(Business business) {
        var kept = kept(business);
        var profile = kept;
        for (var told : ToldDetails.profile(business.details()).values().entrySet()) {
            profile = profile.with(told.getKey(), told.getValue());
        }
        var country = business.details().location().country();
        var place = profile.find("place").filter(it -> isWithin(it, country));
        return place.isPresent() ? profile : profile.with("place", new Value.Text(country));
    }

    /** The answers that are kept with a business; none while its owner doesn't allow it. */
    @Transactional(readOnly = true)
    public Profile kept(Business business) {
        return isAllowed(business)
                ? registry.answers(business.id()).map(json::readKept).orElse(Profile.empty())
                : Profile.empty();
    }

    /** Whether the owner of a business allows that her answers are kept with it; an organisation has none. */
    private boolean isAllowed(Business business) {
        return business.owner().person().filter(this::isAllowed).isPresent();
    }

    private boolean isAllowed(PersonId person) {
        return consents.holds(person, Purpose.SCREENING);
    }

    /** What would be kept of answers: all but what the business tells itself, and what is sensitive. */
    public Profile keepable(Details details, Profile answers) {
        var kept = answers;
        for (var attribute : ToldDetails.profile(details).values().keySet()) {
            kept = kept.without(attribute);
        }
        for (var attribute : sensitive(answers)) {
            kept = kept.without(attribute);
        }
        return kept;
    }

    /** The answers that are never kept, by their attributes, in the order of the questions. */
    public List<String> sensitive(Profile answers) {
        return facts.attributes().stream()
                .filter(it -> it.sensitivity() == Sensitivity.SENSITIVE)
                .map(it -> it.id())
                .filter(it -> answers.find(it).isPresent())
                .toList();
    }

    /** Where answers say something else than the business, which they never change: the attributes. */
    public List<String> different(Details details, Profile answers) {
        return ToldDetails.profile(details).values().entrySet().stream()
                .filter(it -> answers.find(it.getKey())
                        .filter(other -> !other.equals(it.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Keeps answers beside those that are kept already; who calls has asked for her consent. */
    @Transactional
    public void keep(BusinessId id, Profile answers) {
        var business = registry.get(id);
        var kept = kept(business);
        for (var told : answers.values().entrySet()) {
            kept = kept.with(told.getKey(), told.getValue());
        }
        var keepable = keepable(business.details(), kept);
        if (!keepable.values().isEmpty()) {
            registry.keepAnswers(id, ProfileJson.write(keepable));
        }
    }

    /** What answers tell of a business, as it would be typed, by the fields of a business. */
    public Map<String, String> fields(Profile answers) {
        return ToldDetails.fields(answers);
    }

    private boolean isWithin(Value place, String country) {
        return place instanceof Value.Text(var code) && facts.vocabulary().isWithin("place", code, country);
    }
}
