package org.banu.platform.outreach;

import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;

/** What people find in their mail. */
@TestComponent
public class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/(?:en|ru|kk|ur)/\\S+)");

    /** However many others got meanwhile, also at times to come. */
    private static final int ALL = Integer.MAX_VALUE;

    private final Outreach outreach;

    Mailbox(Outreach outreach) {
        this.outreach = outreach;
    }

    /** The text of the latest letter to an address. */
    public String latest(String address) {
        return outreach.list(0, ALL).stream()
                .filter(it -> it.recipient().equalsIgnoreCase(address))
                .findFirst()
                .map(Kept::body)
                .orElseThrow(() -> new AssertionError("Nobody wrote to " + address));
    }

    /** How many letters an address got. */
    public long count(String address) {
        return outreach.list(0, ALL).stream()
                .filter(it -> it.recipient().equalsIgnoreCase(address))
                .count();
    }

    /** The page that the latest letter leads to. */
    public String link(String address) {
        var link = LINK.matcher(latest(address));
        if (!link.find()) {
            throw new AssertionError("The letter to %s has no link.".formatted(address));
        }
        return link.group(1);
    }
}
