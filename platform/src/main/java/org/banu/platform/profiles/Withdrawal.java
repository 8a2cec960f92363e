package org.banu.platform.profiles;

import org.banu.platform.consents.ConsentWithdrawn;
import org.banu.platform.consents.Purpose;
import org.banu.platform.registry.Registry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets kept answers when she takes her consent back, in the same transaction. */
@Component
class Withdrawal {

    private final Registry registry;

    Withdrawal(Registry registry) {
        this.registry = registry;
    }

    @EventListener
    void forget(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() != Purpose.SCREENING) {
            return;
        }
        for (var business : registry.listOf(withdrawn.person())) {
            if (registry.answers(business.id()).isPresent()) {
                registry.forgetAnswers(business.id());
            }
        }
    }
}
