package org.banu.platform.factors;

import java.util.List;

/**
 * Recovery codes, shown once.
 *
 * @param to where she goes on to
 */
public record CodesPage(List<String> codes, String to) {

    public CodesPage {
        codes = List.copyOf(codes);
    }

    /** For who goes on to her account. */
    CodesPage(List<String> codes) {
        this(codes, "/account");
    }
}
