package org.banu.platform.federation;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches from the hosts of one service and from nowhere else: over HTTPS, without following where it is sent on, and
 * never from a private network unless the operator says so. A name is looked up once, and what was looked at is what is
 * connected to.
 */
final class Fetcher implements HTTPRequestSender {

    /** A service that hangs must not take all the places that Banu has for requests. */
    private static final int AT_A_TIME = 4;

    private static final Timeout QUEUE = Timeout.ofSeconds(1);
    private static final Timeout PATIENCE = Timeout.ofSeconds(4);
    private static final int MOST_BYTES = 262_144;

    private final Set<String> hosts;
    private final boolean isPrivate;
    private final HttpClient client;

    Fetcher(Set<String> hosts, boolean isPrivate) {
        this.hosts = Set.copyOf(hosts);
        this.isPrivate = isPrivate;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Resolver(isPrivate))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .setMaxConnTotal(AT_A_TIME)
                .setMaxConnPerRoute(AT_A_TIME)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(QUEUE)
                        .setResponseTimeout(PATIENCE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Whether we fetch from there. */
    boolean reaches(URI address) {
        var scheme = String.valueOf(address.getScheme());
        return (scheme.equals("https") || (isPrivate && scheme.equals("http")))
                && address.getHost() != null
                && address.getUserInfo() == null
                && hosts.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        if (!reaches(asked.getURI())) {
            throw new IOException("Nothing is fetched from %s: it is no host of this service in the settings."
                    .formatted(asked.getURI().getHost()));
        }
        var request = ClassicRequestBuilder.create(asked.getMethod().name()).setUri(asked.getURI());
        asked.getHeaderMap()
                .forEach((name, values) -> values.stream()
                        .filter(_ -> !name.equalsIgnoreCase("Content-Type"))
                        .forEach(it -> request.addHeader(name, it)));
        var body = asked.getBody();
        if (body != null && !body.isEmpty()) {
            request.setEntity(new StringEntity(body, ContentType.APPLICATION_FORM_URLENCODED));
        }
        return client.execute(request.build(), Fetcher::read);
    }

    private static HTTPResponse read(ClassicHttpResponse answer) throws IOException {
        var read = new HTTPResponse(answer.getCode());
        var entity = answer.getEntity();
        if (entity == null) {
            return read;
        }
        try (var content = entity.getContent()) {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("The answer is longer than %d bytes.".formatted(MOST_BYTES));
            }
            if (entity.getContentType() != null) {
                read.setContentType(entity.getContentType());
            }
            read.setBody(new String(bytes, StandardCharsets.UTF_8));
            return read;
        } catch (ParseException malformed) {
            throw new IOException("The answer has a malformed content type.", malformed);
        }
    }

    /** Looks a name up, and refuses it where any of its addresses is not public. */
    private static final class Resolver extends SystemDefaultDnsResolver {

        private final boolean isPrivate;

        Resolver(boolean isPrivate) {
            this.isPrivate = isPrivate;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = super.resolve(host);
            if (!isPrivate && !Stream.of(addresses).allMatch(PublicAddress::is)) {
                throw new UnknownHostException("%s is on a private network.".formatted(host));
            }
            return addresses;
        }
    }
}
