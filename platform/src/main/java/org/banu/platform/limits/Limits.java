package org.banu.platform.limits;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banu.platform.vault.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;

/** Counts tries. For whom is kept as a keyed hash only. */
@Service
public class Limits {

    private static final Pattern IPV4_HOST = Pattern.compile("\\.\\d+$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final int IPV6_PARTS = 3;

    private final BucketStore store;
    private final Vault vault;
    private final Clock clock;

    Limits(BucketStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Counts one try.
     *
     * @return empty where it may go on; else how long to wait
     */
    public Optional<Duration> take(Limit limit, String whom) {
        var id = limit.name() + ":" + HexFormat.of().formatHex(vault.index("bucket", whom));
        return store.take(id, limit);
    }

    /** Says that it was too often, and when it may be tried again. */
    public static ErrorResponseException refusal(Duration wait) {
        var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter(wait));
        return refusal;
    }

    /** Whole seconds after which there is one more try, as the header has them. */
    public static String retryAfter(Duration wait) {
        return String.valueOf(wait.toSeconds() + 1);
    }

    /** Forgets what no longer matters. */
    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    @Transactional
    void purge() {
        store.purge(clock.millis());
    }

    /** The block that a network address belongs to: /24 of IPv4, /48 of IPv6. */
    public static String network(String address) {
        return address.indexOf(':') < 0 ? IPV4_HOST.matcher(address).replaceFirst("") : ofIpv6(address);
    }

    private static String ofIpv6(String address) {
        var start = address.contains("::") ? address.substring(0, address.indexOf("::")) : address;
        var parts = start.isEmpty() ? new String[0] : start.split(":", -1);
        return IntStream.range(0, IPV6_PARTS)
                .mapToObj(it ->
                        it < parts.length ? LEADING_ZEROS.matcher(parts[it]).replaceFirst("") : "0")
                .collect(Collectors.joining(":"));
    }
}
