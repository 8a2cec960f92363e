package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.banu.platform.Guest;
import org.banu.platform.Visitor;
import org.banu.platform.outreach.Mailbox;
import org.springframework.http.HttpStatus;

/** People who have just signed up; nobody that there is. */
public record Newcomers(Visitor browser, Mailbox mail) {

    public static final String PASSWORD = "тоғыз тырна көлге ұшты";
    public static final String OTHER_PASSWORD = "چار مور چھت پر ناچے";

    /** Signed in, with a confirmed address. */
    public Guest byEmail(String address) {
        var her = guest();
        assertThat(her.sends("/en/sign-up/email", "email", address)).hasStatusOk();
        assertThat(her.sends(mail.link(address), "password", PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
        return her;
    }

    /**
     * Has no account and opens a page that needs one: she reads why, wherever she can open one, and is led back to it.
     *
     * @param why the sentence, in English
     */
    public Guest ledBackTo(String page, String why) {
        var her = guest();
        var signIn = "/en/sign-in" + onTheWayTo(page);
        var signUp = "/en/sign-up" + onTheWayTo(page);
        assertThat(her.opens("/en" + page)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", signIn);
        assertThat(her.reads(signIn)).contains(why, signUp);
        assertThat(her.reads(signUp)).contains(why, "name=\"to\" value=\"" + page + "\"");
        var welcome = her.sends("/ur/sign-up", "phone", phone(), "password", OTHER_PASSWORD, "to", page);
        assertThat(welcome).hasStatusOk().bodyText().contains("href=\"/ur" + page + "\"");
        return her;
    }

    /** What the address of signing in says of where she wants to go. */
    public static String onTheWayTo(String page) {
        return "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Each from a network of her own, since limits go by network. */
    public Guest guest() {
        var random = UUID.randomUUID();
        return new Guest(browser)
                .from("10.%d.%d.1"
                        .formatted(random.getMostSignificantBits() & 0xff, random.getLeastSignificantBits() & 0xff));
    }

    public static String address() {
        return "%s@example.org".formatted(UUID.randomUUID());
    }

    /** As it is typed in Pakistan. */
    public static String phone() {
        return "0300%07d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 10_000_000));
    }
}
