package org.banu.platform.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;

/** Where a person goes after she signed in: a page of ours, whatever the address says. */
public final class Destination {

    private static final Pattern PAGE = Pattern.compile("/[\\w/.~%-]*(\\?[\\w.~%&=+-]*)?");
    private static final int LONGEST = 500;

    private Destination() {}

    /** A page on the way, which knows where she goes on to. */
    public static String after(String page, String to) {
        return to.isEmpty() ? page : page + "?to=" + URLEncoder.encode(to, UTF_8);
    }

    /** The page without its language; her account where none is named, or none of ours. */
    public static String of(String asked) {
        return asked.length() <= LONGEST && PAGE.matcher(asked).matches() ? asked : "/account";
    }
}
