package org.banu.platform.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
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
        var page = "/sign-in/with/" + way.name();
        return form.to().isEmpty() ? page : page + "?to=" + URLEncoder.encode(form.to(), UTF_8);
    }
}
