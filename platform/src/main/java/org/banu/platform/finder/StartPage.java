package org.banu.platform.finder;

import java.util.List;

/**
 * Where the finder begins.
 *
 * @param begun whether she answered something before and may go on
 * @param businesses her own, which she may begin with
 */
record StartPage(boolean begun, boolean forOther, List<About> businesses) {

    StartPage {
        businesses = List.copyOf(businesses);
    }
}
