package org.banu.platform.factors;

import java.util.List;

/** Recovery codes, shown once. */
public record CodesPage(List<String> codes) {

    public CodesPage {
        codes = List.copyOf(codes);
    }
}
