package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.vault.Vault;
import org.banu.platform.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * Where an address and its password were right before. Whoever guesses from many networks uses up what all of them
 * together may try; here she still comes in. The cookie names nobody: it holds what only our key makes of her id, and of
 * that with the address. It is the same on all her devices: a number may be claimed by several people, and who claimed
 * hers too must not get more tries by coming in again and again.
 */
@Component
class KnownDevice {

    private static final Duration AGE = Duration.ofDays(180);
    private static final String PERSON = "device.person";
    private static final String ADDRESS = "device.address";

    private final Vault vault;

    KnownDevice(Vault vault) {
        this.vault = vault;
    }

    /** Stands for who came in with the address here before. */
    Optional<String> find(String address, HttpServletRequest request) {
        return Cookies.find(name(request), request)
                .filter(it -> it.indexOf('.') > 0)
                .filter(it -> isOurs(it, address))
                .map(KnownDevice::her);
    }

    void remember(PersonId person, String address, HttpServletRequest request, HttpServletResponse response) {
        var her = hash(PERSON, person.value().toString());
        Cookies.set(name(request), her + "." + hash(ADDRESS, her + " " + address), AGE, request, response);
    }

    private boolean isOurs(String value, String address) {
        return MessageDigest.isEqual(
                value.substring(value.indexOf('.') + 1).getBytes(StandardCharsets.UTF_8),
                hash(ADDRESS, her(value) + " " + address).getBytes(StandardCharsets.UTF_8));
    }

    private static String her(String value) {
        return value.substring(0, value.indexOf('.'));
    }

    private String hash(String use, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.index(use, text));
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-device" : "device";
    }
}
