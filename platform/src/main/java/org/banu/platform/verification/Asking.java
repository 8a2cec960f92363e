package org.banu.platform.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.ConsentText;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.registry.BusinessId;

/**
 * A woman asks that her business is verified.
 *
 * @param office whom she asks; empty where she chose nobody
 * @param consents what she ticked
 * @param explained what she answers to each question that is asked of her
 */
record Asking(
        PersonId person,
        BusinessId business,
        Optional<OrganisationId> office,
        List<ConsentText> consents,
        Move.Evidence evidence,
        Map<Question, String> explained) {

    Asking {
        consents = List.copyOf(consents);
        explained = Map.copyOf(explained);
    }
}
