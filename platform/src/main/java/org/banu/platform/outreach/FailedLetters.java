package org.banu.platform.outreach;

import org.banu.platform.duties.Duty;
import org.springframework.stereotype.Component;

/** Letters that the mail server would not take, until they are deleted after thirty days. */
@Component
class FailedLetters implements Duty {

    private final Outreach outreach;

    FailedLetters(Outreach outreach) {
        this.outreach = outreach;
    }

    @Override
    public String key() {
        return "outreach.failed";
    }

    @Override
    public int waiting() {
        return outreach.countGivenUp();
    }

    @Override
    public String address() {
        return "/outbox";
    }
}
