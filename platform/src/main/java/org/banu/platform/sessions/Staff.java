package org.banu.platform.sessions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Grant;
import org.banu.platform.access.Grants;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who works here for others, and therefore must give a second factor. */
@Component
class Staff {

    private static final Set<Role> NOT_STAFF = EnumSet.of(Role.ENTREPRENEUR, Role.MENTOR);

    private final ObjectProvider<Grants> grants;
    private final TransactionTemplate transactions;

    Staff(ObjectProvider<Grants> grants, TransactionTemplate transactions) {
        this.grants = grants;
        this.transactions = transactions;
    }

    /** All that hold now. Until they are known she acts without any, and so sees no more than her own rows. */
    List<Grant> grants(PersonId person) {
        var before = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(new Reader(new Actor.Person(person, List.of()))));
        try {
            return transactions.execute(
                    _ -> grants.stream().flatMap(it -> it.of(person).stream()).toList());
        } finally {
            SecurityContextHolder.setDeferredContext(before);
        }
    }

    /** Who reads what she may do. */
    private static final class Reader extends AbstractAuthenticationToken {

        private final Actor.Person person;

        Reader(Actor.Person person) {
            super(List.of());
            this.person = person;
            setAuthenticated(true);
        }

        @Override
        public Object getPrincipal() {
            return person;
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reader it && person.equals(it.person);
        }

        @Override
        public int hashCode() {
            return person.hashCode();
        }
    }

    boolean is(PersonId person) {
        return grants(person).stream().anyMatch(Staff::isForStaff);
    }

    static boolean isForStaff(Grant grant) {
        return !NOT_STAFF.contains(grant.role());
    }
}
