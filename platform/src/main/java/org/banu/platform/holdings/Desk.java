package org.banu.platform.holdings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banu.data.Definition;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.holdings.Disclosure.Office;
import org.banu.platform.holdings.Disclosure.Share;
import org.banu.platform.holdings.Words.Choice;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.Evidence;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Opens what is told of a business for its pages. */
@Component
class Desk {

    private final Registry registry;
    private final Holdings holdings;
    private final Clock clock;

    Desk(Registry registry, Holdings holdings, Clock clock) {
        this.registry = registry;
        this.holdings = holdings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** As far as she told, with no decision of an institution; empty while something is to be mended. */
    Optional<Evidence> evidence(Open open) {
        return holdings.evidence(open.told(), open.business(), today(), Map.of());
    }

    List<DefinitionAnswer> answers(Open open, Evidence evidence) {
        return holdings.answers(open.business(), evidence);
    }

    List<Definition> definitions(Open open) {
        return holdings.definitions(open.business());
    }

    /** The ids of what was told otherwise before. */
    Set<String> changed(Open open) {
        return holdings.changed(open.id());
    }

    Open open(String business) {
        var id = BusinessId.of(business);
        return new Open(registry.get(id), holdings.get(id));
    }

    /** A business and what is told of its owners. */
    record Open(Business business, Disclosure told) {

        BusinessId id() {
            return business.id();
        }

        /** A share that lasts; those of before stay as they are. */
        Share share(String id) {
            return told.shares().stream()
                    .filter(it -> it.id().toString().equals(id) && it.stake().to() == null)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("stake", id));
        }

        /** An office that lasts. */
        Office office(String id) {
            return told.offices().stream()
                    .filter(it -> it.id().toString().equals(id) && it.role().to() == null)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("office", id));
        }

        /** Anybody but the business itself, whose name is changed elsewhere. */
        Named named(String id) {
            return told.find(id)
                    .filter(it -> !it.id().equals(told.root()))
                    .orElseThrow(() -> new NotFound("party", id));
        }

        FormPage form(
                String subject,
                boolean entity,
                String now,
                OwnerForm form,
                List<Choice> people,
                List<Choice> sexes,
                List<Choice> choices) {
            return new FormPage(told.root(), subject, entity, now, form, people, sexes, choices);
        }
    }

    /** After a form the browser is sent to the page, so that reloading it sends nothing twice. */
    static ResponseEntity<Void> back(Ui ui, Open open) {
        return to(ui, open, "/ownership");
    }

    static ResponseEntity<Void> to(Ui ui, Open open, String page) {
        return ui.goTo("/businesses/" + open.told().root() + page);
    }
}
