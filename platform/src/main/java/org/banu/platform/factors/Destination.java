package org.banu.platform.factors;

import java.util.regex.Pattern;

/** Where a person goes after she signed in: a page of ours, whatever the address says. */
public final class Destination {

    private static final Pattern PAGE = Pattern.compile("/[\\w/.~%-]*(\\?[\\w.~%&=+-]*)?");
    private static final int LONGEST = 500;

    private Destination() {}

    /** The page without its language; her account where none is named, or none of ours. */
    public static String of(String asked) {
        return asked.length() <= LONGEST && PAGE.matcher(asked).matches() ? asked : "/account";
    }
}
