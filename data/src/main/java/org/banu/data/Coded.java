package org.banu.data;

import java.util.Locale;

/** A constant with the word that stands for it in files and interfaces: {@code CASH_TRANSFER} is {@code cashTransfer}. */
public interface Coded {

    String name();

    /** The word in camelCase. */
    default String code() {
        var code = new StringBuilder();
        for (var part : name().split("_", -1)) {
            var lower = part.toLowerCase(Locale.ROOT);
            code.append(code.isEmpty() ? lower : part.charAt(0) + lower.substring(1));
        }
        return code.toString();
    }
}
