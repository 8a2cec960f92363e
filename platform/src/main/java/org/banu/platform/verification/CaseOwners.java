package org.banu.platform.verification;

import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Owner;
import org.banu.platform.access.Owners;
import org.springframework.stereotype.Component;

/** Cases belong to the organisation whose officers have them. */
@Component
class CaseOwners implements Owners {

    private final Casebook book;

    CaseOwners(Casebook book) {
        this.book = book;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public Optional<Owner> find(String id) {
        try {
            return book.find(UUID.fromString(id)).map(it -> Owner.of(it.office()));
        } catch (IllegalArgumentException nobodysId) {
            return Optional.empty();
        }
    }
}
