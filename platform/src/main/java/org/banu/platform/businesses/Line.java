package org.banu.platform.businesses;

import java.util.List;

/** Something that is told, with its label. */
record Line(String label, List<String> values) {
    Line {
        values = List.copyOf(values);
    }
}
