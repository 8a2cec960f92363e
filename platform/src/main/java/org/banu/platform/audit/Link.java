package org.banu.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import org.banu.platform.kernel.Sha256;

/**
 * An event at its place in the chain.
 *
 * @param seq from 1, without a gap
 * @param chained when it was given its place
 * @param previous hash of the link before, in hexadecimal digits; {@link #START} for the first
 * @param hash SHA-256 of the event with its place as canonical JSON, followed by the bytes of {@code previous}
 */
record Link(long seq, Instant chained, Event event, String previous, String hash) {

    /** What the first link follows. */
    static final String START = "0".repeat(64);

    static Link after(long seq, String previous, Instant chained, Event event) {
        return new Link(seq, chained, event, previous, hash(seq, chained, event, previous));
    }

    /** Whether its hash is the one of what it holds. */
    boolean isWhole() {
        return hash.equals(hash(seq, chained, event, previous));
    }

    private static String hash(long seq, Instant chained, Event event, String previous) {
        var fields = new TreeMap<>(event.fields());
        fields.put("seq", String.valueOf(seq));
        fields.put("chained", chained.toString());
        var digest = Sha256.begin();
        digest.update(Canonical.json(fields).getBytes(StandardCharsets.UTF_8));
        digest.update(HexFormat.of().parseHex(previous));
        return HexFormat.of().formatHex(digest.digest());
    }
}
