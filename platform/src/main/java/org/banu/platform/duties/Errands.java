package org.banu.platform.duties;

import java.time.Instant;
import java.util.List;
import org.banu.platform.access.Actor;
import org.banu.platform.web.Ui;

/** Knows what waits for a person herself; a bean of the module in which it waits. */
public interface Errands {

    /** What waits for her now; she is the one who acts. */
    List<Errand> of(Ui ui, Actor.Person her, Instant now);
}
