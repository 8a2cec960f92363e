package org.banu.platform.outreach;

import java.time.Clock;
import java.time.Duration;
import org.banu.platform.duties.Duty;
import org.springframework.stereotype.Component;

/** Letters of late that no mail server takes, so that somebody passes them on by hand. */
@Component
class KeptLetters implements Duty {

    /** The links of older ones are over, but for invitations, which hold for as long as this. */
    private static final Duration LATE = Duration.ofDays(7);

    private final Outreach outreach;
    private final Clock clock;

    KeptLetters(Outreach outreach, Clock clock) {
        this.outreach = outreach;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "outreach.to_pass_on";
    }

    @Override
    public int waiting() {
        return outreach.countKept(clock.instant().minus(LATE));
    }

    @Override
    public String address() {
        return "/outbox";
    }
}
