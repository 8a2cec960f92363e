package org.banu.platform.demo;

import java.util.List;

/** How to sign in to the demo. */
record DemoPage(String seed, String password, List<Row> accounts) {

    DemoPage {
        accounts = List.copyOf(accounts);
    }

    /**
     * An account.
     *
     * @param name who it is, in the reader's language
     * @param code of its second step, right for half a minute; empty where it needs none
     */
    record Row(String name, String email, String code) {}
}
