package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;

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
