package org.banu.browser;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** People who sign up, and prove themselves a second time with an app on their phone; all of it without scripts. */
final class People {

    static final String PASSWORD = "چار مور چھت پر ناچے";

    private static final Pattern BUSINESS = Pattern.compile(".*/businesses/[0-9a-f-]{36}(#.*)?");
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private People() {}

    static void signsUp(Page page, String language) {
        comesFromElsewhere(page);
        page.navigate(Site.ADDRESS + "/" + language + "/sign-up");
        page.locator("#phone").fill(number());
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").click();
        page.locator("ul.codes").waitFor();
    }

    /** Each from a network of her own, as they come in life: from one, only so many may sign up in an hour. */
    static void comesFromElsewhere(Page page) {
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", network()));
    }

    /** As others read it, who get a message of hers. */
    static void isCalled(Page page, String language, String name) {
        page.navigate(Site.ADDRESS + "/" + language + "/account");
        page.locator("#name").fill(name);
        page.locator("form[action$='/account/profile'] button").click();
        page.waitForURL("**/account");
    }

    /** A business in clothing, which she keeps herself; its page, where she stays. */
    static String addsBusiness(Page page, String language, String name, String country, String form) {
        page.navigate(Site.ADDRESS + "/" + language + "/businesses/new");
        page.locator("#name").fill(name);
        page.locator("#sector").selectOption("clothing");
        page.locator("input[name=country][value=" + country + "]").check();
        page.locator("input[name=form][value=" + form + "]").check();
        page.locator("main form button").click();
        page.waitForURL(BUSINESS);
        return page.url().replaceFirst("#.*", "");
    }

    /** Somebody new, who looks after Banu as a whole. */
    static void becomesAdministrator(Page page, String language) {
        page.navigate(Site.ADDRESS + "/" + language + Site.administratorLink());
        page.locator("#address").fill(number());
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(it -> !it.contains("/links/"));
        addsApp(page, language);
    }

    static void addsApp(Page page, String language) {
        page.navigate(Site.ADDRESS + "/" + language + "/account/factors");
        page.locator("form[action$='/app/begin'] button").click();
        page.locator("#code").fill(code(page.locator(".secret").textContent()));
        page.locator("main form button").click();
        page.locator("ul.codes").waitFor();
    }

    /** Of those that are set aside for tests by RFC 2544. */
    private static String network() {
        return "198.18.%d.1".formatted(NETWORKS.getAndIncrement() % 256);
    }

    static String number() {
        return "+92300%07d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000));
    }

    /** As RFC 6238 has it: six digits, for half a minute. */
    private static String code(String secret) {
        var bits = new StringBuilder();
        secret.chars()
                .map(DIGITS::indexOf)
                .filter(it -> it >= 0)
                .forEach(it -> bits.append(Integer.toBinaryString(it | 32), 1, 6));
        var key = new byte[bits.length() / 8];
        for (var i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits, i * 8, i * 8 + 8, 2);
        }
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(Instant.now().getEpochSecond() / SECONDS)
                    .array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
