package org.banu.platform.sessions;

import java.util.List;
import org.banu.platform.access.Access;
import org.banu.platform.access.Grant;
import org.banu.platform.access.PersonId;
import org.springframework.stereotype.Component;

/** Who works here for others, and therefore must give a second factor. */
@Component
class Staff {

    private final Access access;

    Staff(Access access) {
        this.access = access;
    }

    List<Grant> grants(PersonId person) {
        return access.grantsOf(person);
    }

    boolean is(PersonId person) {
        return grants(person).stream().anyMatch(Staff::isForStaff);
    }

    static boolean isForStaff(Grant grant) {
        return grant.role().isStaff();
    }
}
