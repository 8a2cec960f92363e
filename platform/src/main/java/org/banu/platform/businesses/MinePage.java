package org.banu.platform.businesses;

import java.util.List;
import org.banu.platform.businesses.Field.Choice;

/**
 * Her businesses, the newest first.
 *
 * @param organisations whose businesses she looks after
 */
record MinePage(List<BusinessCard> businesses, List<Choice> organisations) {
    MinePage {
        businesses = List.copyOf(businesses);
        organisations = List.copyOf(organisations);
    }
}
