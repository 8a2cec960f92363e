package org.banu.platform.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/**
 * Before she goes to a service to sign in.
 *
 * @param name in addresses
 * @param label how it is called
 * @param to the page where she was going; empty for her account
 */
record ServicePage(String name, String label, String to) {

    String go(boolean shared) {
        return "/sign-in/with/%s/go?shared=%s&to=%s".formatted(name, shared, URLEncoder.encode(to, UTF_8));
    }
}
