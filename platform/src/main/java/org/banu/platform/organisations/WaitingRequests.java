package org.banu.platform.organisations;

import org.banu.platform.duties.Duty;
import org.springframework.stereotype.Component;

/** Requests that an administrator of Banu decides about. */
@Component
class WaitingRequests implements Duty {

    private final Requests requests;

    WaitingRequests(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String key() {
        return "organisations.requests";
    }

    @Override
    public int waiting() {
        return requests.countWaiting();
    }

    @Override
    public String address() {
        return "/admin/requests";
    }
}
