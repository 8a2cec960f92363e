package org.banu.platform.duplicates;

import org.banu.platform.duties.Duty;
import org.springframework.stereotype.Component;

/** Pairs that wait for an officer. */
@Component
class WaitingPairs implements Duty {

    private final Duplicates duplicates;

    WaitingPairs(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String key() {
        return "duplicates.title";
    }

    @Override
    public int waiting() {
        return duplicates.countWaiting();
    }

    @Override
    public String address() {
        return "/admin/duplicates";
    }
}
