package org.banu.platform.factors;

import java.util.Base64;

/** Bytes as a value, written in base 64 for addresses. */
record Blob(String text) {

    static Blob of(byte[] bytes) {
        return new Blob(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] bytes() {
        return Base64.getUrlDecoder().decode(text);
    }
}
