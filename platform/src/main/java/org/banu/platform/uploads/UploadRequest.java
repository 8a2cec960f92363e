package org.banu.platform.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/** A form with files that was read already. Closed, it leaves nothing on the disk. */
final class UploadRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final int MOST_PARTS = 100;
    private static final int MOST_FILES = 10;
    private static final int MOST_TEXT_BYTES = 64 * 1024;
    private static final int MOST_HEADER_BYTES = 4 * 1024;

    /** Of texts and what stands between the parts, beside a file that is as large as one may be. */
    private static final long MOST_BESIDE = 1_000_000;

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private UploadRequest(HttpServletRequest request) {
        super(request);
    }

    /** No browser sends such a form. */
    static final class Malformed extends IOException {

        Malformed(String what) {
            super(what);
        }
    }

    /** The disk took no more. */
    static final class NoSpace extends IOException {

        NoSpace(IOException cause) {
            super(cause);
        }
    }

    /** Reads all of it. Of a file too large, one byte more than is allowed is kept, by which its size is known. */
    static UploadRequest read(HttpServletRequest request, Uploads uploads) throws IOException {
        var form = new UploadRequest(request);
        try {
            form.readQuery();
            form.readParts(uploads);
            return form;
        } catch (IOException | RuntimeException problem) {
            form.close();
            throw problem;
        }
    }

    private void readQuery() throws Malformed {
        var query = getQueryString();
        if (query == null) {
            return;
        }
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            add(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
    }

    private static String decoded(String text) throws Malformed {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException nothing) {
            throw new Malformed(String.valueOf(nothing.getMessage()));
        }
    }

    private void readParts(Uploads uploads) throws IOException {
        var reader = new FileUpload();
        reader.setHeaderEncoding(UTF_8.name());
        reader.setPartHeaderSizeMax(MOST_HEADER_BYTES);
        reader.setFileCountMax(MOST_PARTS);
        var items = reader.getItemIterator(sent(uploads.limit() + MOST_BESIDE));
        for (var count = 1; items.hasNext(); count++) {
            if (count > MOST_PARTS) {
                throw new Malformed("There are more than %d parts.".formatted(MOST_PARTS));
            }
            var item = items.next();
            if (item.isFormField()) {
                add(item.getFieldName(), text(item));
            } else if (parts.size() == MOST_FILES) {
                throw new Malformed("There are more than %d files.".formatted(MOST_FILES));
            } else {
                parts.add(UploadedPart.read(item, uploads));
            }
        }
    }

    private UploadContext sent(long most) throws IOException {
        var paced = new Pace(getInputStream(), most, System::nanoTime);
        return new UploadContext() {
            @Override
            public String getCharacterEncoding() {
                return UTF_8.name();
            }

            @Override
            public String getContentType() {
                return UploadRequest.this.getContentType();
            }

            @Override
            public long contentLength() {
                return getContentLengthLong();
            }

            @Override
            public InputStream getInputStream() {
                return paced;
            }
        };
    }

    private static String text(FileItemStream item) throws IOException {
        try (var stream = item.openStream()) {
            var bytes = stream.readNBytes(MOST_TEXT_BYTES + 1);
            if (bytes.length > MOST_TEXT_BYTES) {
                throw new Malformed("A field holds more than %d bytes.".formatted(MOST_TEXT_BYTES));
            }
            return new String(bytes, UTF_8);
        }
    }

    private void add(String name, String value) {
        texts.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = texts.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = texts.get(name);
        return values == null ? null : values.toArray(String[]::new);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var all = new LinkedHashMap<String, String[]>();
        texts.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(texts.keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return Collections.unmodifiableList(parts);
    }

    @Override
    public @Nullable Part getPart(String name) {
        return parts.stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) {
            part.delete();
        }
    }
}
