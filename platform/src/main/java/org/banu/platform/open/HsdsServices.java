package org.banu.platform.open;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.data.Lifecycle;
import org.banu.data.Programme;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.platform.open.HsdsJson.CostOption;
import org.banu.platform.open.HsdsJson.Organization;
import org.banu.platform.open.HsdsJson.Phone;
import org.banu.platform.open.HsdsJson.RequiredDocument;
import org.banu.platform.open.HsdsJson.Service;
import org.banu.platform.open.HsdsJson.ServiceArea;
import org.banu.platform.programmes.Cards;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says programmes in the terms of HSDS, in the reader's language. */
@Component
class HsdsServices {

    private final Wording wording;
    private final Cards cards;
    private final Programmes programmes;

    HsdsServices(Wording wording, Cards cards, Programmes programmes) {
        this.wording = wording;
        this.cards = cards;
        this.programmes = programmes;
    }

    static UUID id(Programme programme) {
        return HsdsJson.id("service/" + programme.id());
    }

    Service of(Ui ui, Programme programme) {
        var apply = programme.apply();
        return new Service(
                id(programme),
                ui.of(programme.name()),
                programme.original().values().stream().findFirst().orElse(null),
                ui.of(programme.summary()),
                programme.provenance().url(),
                programme.isClosed(programmes.today()) ? closed(programme.lifecycle()) : status(programme.lifecycle()),
                application(ui, programme),
                fees(ui, programme),
                eligibility(ui, programme),
                age(programme, Condition.Range::from),
                age(programme, Condition.Range::to),
                programme.provenance().retrieved().toString(),
                alert(ui, programme),
                organization(ui, programme),
                apply == null || apply.phone() == null
                        ? List.of()
                        : List.of(new Phone(sub(programme, "phone"), apply.phone())),
                languages(ui, programme),
                areas(ui, programme),
                costs(ui, programme),
                programme.documents().stream()
                        .map(it -> new RequiredDocument(
                                sub(programme, "document/" + it), wording.name(ui, "documents", it)))
                        .toList());
    }

    /** HSDS has no word for "unknown": such a service counts as active and carries an alert. */
    static String status(Lifecycle lifecycle) {
        return switch (lifecycle) {
            case ACTIVE, UNKNOWN -> "active";
            case ANNOUNCED -> "inactive";
            case SUSPENDED -> "temporarily closed";
            case HISTORIC -> "defunct";
        };
    }

    /** Who takes no more applications but has not ended may do so again. */
    private static String closed(Lifecycle lifecycle) {
        return lifecycle == Lifecycle.HISTORIC ? "defunct" : "inactive";
    }

    /** HSDS has no field for a closing day, so it is told where one reads how to apply. */
    private @Nullable String application(Ui ui, Programme programme) {
        var apply = programme.apply();
        if (apply == null) {
            return null;
        }
        var channels = wording.or(
                ui,
                apply.channels().stream()
                        .map(it -> wording.name(ui, "channels", it))
                        .toList());
        return Stream.of(channels, cards.deadline(ui, programme))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private @Nullable String alert(Ui ui, Programme programme) {
        if (programme.forContactOnly()) {
            return ui.text("programmes.contact_only");
        }
        return programme.lifecycle() == Lifecycle.ACTIVE && !programmes.isPast(programme)
                ? null
                : cards.lifecycle(ui, programme);
    }

    private Organization organization(Ui ui, Programme programme) {
        var provider = Objects.requireNonNullElse(programme.provider(), programme.name());
        // By the English name: one provider is one organization, in every language of the reader.
        return new Organization(
                HsdsJson.id("organization/" + provider.en()),
                ui.of(provider),
                provider.equals(programme.name()) ? ui.of(programme.summary()) : ui.of(provider));
    }

    private @Nullable String eligibility(Ui ui, Programme programme) {
        var criteria = programme.rules().criteria().stream()
                .map(it -> wording.condition(ui, it.condition()))
                .toList();
        return criteria.isEmpty() ? null : String.join("; ", criteria);
    }

    /** Only where one condition says it for everybody. */
    private static @Nullable BigDecimal age(
            Programme programme, Function<Condition.Range, Condition.@Nullable End> side) {
        var ends = programme.rules().criteria().stream()
                .map(Criterion::condition)
                .filter(it ->
                        it instanceof Condition.Range range && range.attribute().equals("age"))
                .map(it -> side.apply((Condition.Range) it))
                .filter(Objects::nonNull)
                .map(Condition.End::at)
                .toList();
        return ends.size() == 1 ? ends.getFirst() : null;
    }

    private @Nullable String fees(Ui ui, Programme programme) {
        var fees = programme.terms().fees().stream()
                .map(it -> wording.name(ui, "fees", it.what().code()))
                .distinct()
                .toList();
        return fees.isEmpty() ? null : wording.and(ui, fees);
    }

    private List<CostOption> costs(Ui ui, Programme programme) {
        var course = programme.course();
        var cost = course == null ? null : course.cost();
        if (cost == null) {
            return List.of();
        }
        return List.of(new CostOption(
                sub(programme, "cost"),
                cost.amount(),
                cost.unit(),
                cost.free() ? ui.text("programmes.free") : wording.quantity(ui, cost.amount(), cost.unit())));
    }

    private static List<HsdsJson.Language> languages(Ui ui, Programme programme) {
        var course = programme.course();
        return course == null
                ? List.of()
                : course.languages().stream()
                        .map(it -> new HsdsJson.Language(
                                sub(programme, "language/" + it),
                                ULocale.getDisplayLanguage(it, ui.language().locale()),
                                it))
                        .toList();
    }

    private List<ServiceArea> areas(Ui ui, Programme programme) {
        var places = programme.rules().criteria().stream()
                .map(Criterion::condition)
                .filter(it -> it instanceof Condition.Within within
                        && within.attribute().equals("place"))
                .flatMap(it -> ((Condition.Within) it).codes().stream())
                .distinct()
                .toList();
        if (!places.isEmpty()) {
            return places.stream()
                    .map(it -> new ServiceArea(sub(programme, "area/" + it), wording.name(ui, "places", it)))
                    .toList();
        }
        return List.of(new ServiceArea(
                sub(programme, "area/" + programme.country()), wording.country(ui, programme.country())));
    }

    private static UUID sub(Programme programme, String part) {
        return HsdsJson.id("service/" + programme.id() + "/" + part);
    }
}
