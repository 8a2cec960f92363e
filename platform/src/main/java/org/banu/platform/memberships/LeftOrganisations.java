package org.banu.platform.memberships;

import java.time.Clock;
import org.banu.platform.duties.Duty;
import org.springframework.stereotype.Component;

/** Organisations that people acted for and nobody looks after, which an administrator of Banu opens to others again. */
@Component
class LeftOrganisations implements Duty {

    /** More than are ever left; whoever works them off sees the rest. */
    static final int MOST = 50;

    private final Memberships memberships;
    private final Clock clock;

    LeftOrganisations(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "memberships.left";
    }

    @Override
    public int waiting() {
        return memberships.listLeft(MOST, clock.instant()).size();
    }

    @Override
    public String address() {
        return "/admin/organisations";
    }
}
