package org.banu.platform.offices;

import java.time.Clock;
import org.banu.platform.duties.Duty;
import org.springframework.stereotype.Component;

/** Offices in which fewer than two people look at cases. */
@Component
class FewReviewers implements Duty {

    private final Offices offices;
    private final Clock clock;

    FewReviewers(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "verification.few_reviewers";
    }

    @Override
    public int waiting() {
        return (int) offices.list(clock.instant()).stream()
                .filter(it -> it.reviewers().size() < Office.HANDS)
                .count();
    }

    @Override
    public String address() {
        return "/admin/offices";
    }
}
