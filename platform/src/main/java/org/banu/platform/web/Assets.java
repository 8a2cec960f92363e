package org.banu.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.banu.platform.kernel.Sha256;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Style, script, fonts and pictures that come with the application. An address carries a fingerprint of the content, so
 * that a browser may keep it for a year and still gets a new one at once.
 */
@Component("assets")
public class Assets implements HttpRequestHandler {

    private static final String FOLDER = "assets/";
    private static final Pattern NAMED_IN_STYLE = Pattern.compile("url\\(([\\w/.-]+)\\)");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    Assets() throws IOException {
        var styles = new TreeMap<String, byte[]>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*")) {
            var url = file.getURL().toString();
            var name = url.substring(url.lastIndexOf("/" + FOLDER) + 1 + FOLDER.length());
            if (name.endsWith(".css")) {
                styles.put(name, file.getContentAsByteArray());
            } else {
                add(name, file.getContentAsByteArray());
            }
        }
        // After all else: a style's own fingerprint depends on the addresses in it.
        styles.forEach((name, content) -> add(name, linked(content)));
    }

    private void add(String name, byte[] content) {
        var dot = name.lastIndexOf('.');
        var address = "/assets/%s-%s%s".formatted(name.substring(0, dot), fingerprint(content), name.substring(dot));
        addresses.put(name, address);
        assets.put(address, new Asset(type(name.substring(dot)), content, gzip(content)));
    }

    /** A style sheet with the addresses of the assets that it names, such as {@code url(font.woff2)}. */
    private byte[] linked(byte[] style) {
        return NAMED_IN_STYLE
                .matcher(new String(style, UTF_8))
                .replaceAll(named -> "url(" + address(named.group(1)) + ")")
                .getBytes(UTF_8);
    }

    /**
     * The address of an asset.
     *
     * @param name below the folder {@code assets}, such as {@code banu.css}
     */
    public String address(String name) {
        var address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException(
                    "No asset is called '%s'. Maybe it is missing in assets/?".formatted(name));
        }
        return address;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asset = assets.get(request.getRequestURI());
        if (asset == null) {
            // Thrown, it would show as a bug: what is thrown here comes by none of our handlers.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            asset.send(request, response);
        }
    }

    /** Compressed once at start; fonts and pictures are compressed in themselves. */
    private static final class Asset {

        private final String type;
        private final byte[] content;
        private final byte[] gzipped;

        Asset(String type, byte[] content, byte[] gzipped) {
            this.type = type;
            this.content = content;
            this.gzipped = gzipped;
        }

        void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType(type);
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setHeader("Vary", "Accept-Encoding");
            var accepted = request.getHeader("Accept-Encoding");
            var zipped = accepted != null && accepted.contains("gzip") && gzipped.length < content.length;
            if (zipped) {
                response.setHeader("Content-Encoding", "gzip");
            }
            var body = zipped ? gzipped : content;
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static String type(String extension) {
        return switch (extension) {
            case ".css" -> "text/css;charset=UTF-8";
            case ".js" -> "text/javascript;charset=UTF-8";
            case ".svg" -> "image/svg+xml";
            case ".png" -> "image/png";
            case ".woff2" -> "font/woff2";
            case ".md" -> "text/markdown;charset=UTF-8";
            default -> "application/octet-stream";
        };
    }

    private static String fingerprint(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 6);
    }

    private static byte[] gzip(byte[] content) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(content);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return zipped.toByteArray();
    }
}
