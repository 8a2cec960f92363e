package org.banu.platform.holdings;

import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is kept of a change, and who is told of it. */
@Component
class Ledger {

    private final Registry registry;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Ledger(Registry registry, Audit audit, ApplicationEventPublisher events) {
        this.registry = registry;
        this.audit = audit;
        this.events = events;
    }

    static Act act(String what, BusinessId business) {
        return Act.of("holdings." + what, "business", business.value());
    }

    /** Who owns or runs it changed. */
    void changed(Act act, BusinessId business) {
        keep(act, business);
        events.publishEvent(new OwnershipChanged(business));
    }

    void keep(Act act, BusinessId business) {
        audit.add(act.concerning(registry.get(business).owner()));
    }
}
