package org.banu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Whether the reader is signed in, for the frame of each page; and what her browser notes when she must not be traced. */
public enum Presence {
    AWAY,
    SIGNED_IN,
    /** On a phone that others use too: titles name nothing, and nothing is kept. */
    ON_SHARED_PHONE;

    private static final String COOKIE = "quiet";
    private static final String SHARED = "shared";
    private static final String LEFT = "left";

    /** From now on nobody who goes back learns from an address where she was; until the browser is closed. */
    public static void noteShared(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(COOKIE, SHARED, request, response);
    }

    /** The same, and nobody is shown what she typed before she left. */
    public static void noteLeft(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(COOKIE, LEFT, request, response);
    }

    /** Somebody is here on a device of her own. */
    public static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (isQuiet(request)) {
            Cookies.end(COOKIE, request, response);
        }
    }

    /** Whether no address may say where somebody was going. */
    static boolean isQuiet(HttpServletRequest request) {
        return noted(request).isPresent();
    }

    /** Whether somebody left here, and what comes now may be a step back by whoever has the phone after her. */
    static boolean isLeft(HttpServletRequest request) {
        return noted(request).filter(LEFT::equals).isPresent();
    }

    private static Optional<String> noted(HttpServletRequest request) {
        return Cookies.find(COOKIE, request);
    }
}
