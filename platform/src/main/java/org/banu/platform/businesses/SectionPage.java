package org.banu.platform.businesses;

import java.util.List;
import org.banu.platform.web.Problem;

/**
 * The form of one part.
 *
 * @param section the end of its address, and of a message key
 * @param version of the business that its fields are of
 * @param moving what becomes of its verification if it is in another country; empty for nothing, or no question here
 * @param stale whether somebody changed the business meanwhile
 */
record SectionPage(
        String id,
        String name,
        String section,
        int version,
        List<Field> fields,
        List<Problem> problems,
        String moving,
        boolean stale) {

    SectionPage {
        fields = List.copyOf(fields);
        problems = Field.inOrder(problems, fields);
    }
}
