package org.banu.platform.entrance;

import java.util.List;

/**
 * Signing in or up.
 *
 * @param ways through other services
 */
record SignInPage(FormPage form, List<OtherWays.Way> ways) {

    SignInPage {
        ways = List.copyOf(ways);
    }

    String address(OtherWays.Way way) {
        return form.instead("/sign-in/with/" + way.name());
    }
}
