package org.banu.platform.sessions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banu.platform.access.Access;
import org.banu.platform.access.Grant;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.springframework.stereotype.Component;

/** Who works here for others, and therefore must give a second factor. */
@Component
class Staff {

    private static final Set<Role> NOT_STAFF = EnumSet.of(Role.ENTREPRENEUR, Role.MENTOR);

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
        return !NOT_STAFF.contains(grant.role());
    }
}
