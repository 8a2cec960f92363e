package org.banu.platform.consents;

import java.util.List;

/**
 * What Banu needs of people, and why.
 *
 * @param law the number of a law that whoever runs it may have to name
 */
record PrivacyPage(List<Need> needs, List<Cookie> cookies, String law) {

    PrivacyPage {
        needs = List.copyOf(needs);
        cookies = List.copyOf(cookies);
    }

    /** What a part of Banu needs, what for, for how long, and whether she must. */
    record Need(String title, String what, String why, String period, String must) {}

    /**
     * What is put into her browser.
     *
     * @param names more than one where it depends on the connection
     */
    record Cookie(List<String> names, String what, String period) {

        Cookie {
            names = List.copyOf(names);
        }
    }
}
