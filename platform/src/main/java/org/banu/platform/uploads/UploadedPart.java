package org.banu.platform.uploads;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.banu.platform.vault.ContentKey;
import org.jspecify.annotations.Nullable;

/** A file of a form. On the disk it is sealed with a key that is nowhere but in memory, and so is lost with the process. */
final class UploadedPart implements Part {

    private static final String PLACE = "upload";
    private static final int BUFFER = 16 * 1024;

    private final String field;
    private final String name;
    private final Map<String, List<String>> headers;
    private final Path file;
    private final ContentKey key;
    private final long size;

    private UploadedPart(FileItemStream item, Path file, ContentKey key, long size) {
        this.field = item.getFieldName();
        this.name = name(item);
        this.headers = headers(item);
        this.file = file;
        this.key = key;
        this.size = size;
    }

    static UploadedPart read(FileItemStream item, Uploads uploads) throws IOException {
        var key = ContentKey.fresh();
        Path file;
        try {
            file = Files.createTempFile(uploads.incoming(), "upload", ".sealed", Uploads.rights("rw-------"));
        } catch (IOException full) {
            throw new UploadRequest.NoSpace(full);
        }
        try (var content = item.openStream()) {
            return new UploadedPart(item, file, key, copy(content, file, key, uploads.limit() + 1));
        } catch (IOException | RuntimeException problem) {
            Files.deleteIfExists(file);
            throw problem;
        }
    }

    /** What goes wrong with the disk is told from what goes wrong with the sender. */
    private static long copy(InputStream content, Path file, ContentKey key, long most) throws IOException {
        var size = 0L;
        try (var sealed = open(file, key)) {
            var buffer = new byte[BUFFER];
            while (size < most) {
                var count = content.read(buffer, 0, (int) Math.min(buffer.length, most - size));
                if (count < 0) {
                    break;
                }
                write(sealed, buffer, count);
                size += count;
            }
        }
        return size;
    }

    private static OutputStream open(Path file, ContentKey key) throws UploadRequest.NoSpace {
        try {
            return key.sealing(Files.newOutputStream(file), PLACE);
        } catch (IOException full) {
            throw new UploadRequest.NoSpace(full);
        }
    }

    private static void write(OutputStream sealed, byte[] buffer, int count) throws UploadRequest.NoSpace {
        try {
            sealed.write(buffer, 0, count);
        } catch (IOException full) {
            throw new UploadRequest.NoSpace(full);
        }
    }

    private static String name(FileItemStream item) {
        try {
            return item.getName() == null ? "" : item.getName();
        } catch (InvalidFileNameException zeroByte) {
            return zeroByte.getName();
        }
    }

    private static Map<String, List<String>> headers(FileItemStream item) {
        var all = new LinkedHashMap<String, List<String>>();
        var names = item.getHeaders().getHeaderNames();
        while (names.hasNext()) {
            var name = names.next();
            var values = new ArrayList<String>();
            item.getHeaders().getHeaders(name).forEachRemaining(values::add);
            all.put(name.toLowerCase(Locale.ROOT), values);
        }
        return all;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return key.opening(Files.newInputStream(file), PLACE);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("content-type");
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getSubmittedFileName() {
        return name;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public void write(String target) {
        throw new UnsupportedOperationException("It is kept by the module that knows how, not written to " + target);
    }

    @Override
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public @Nullable String getHeader(String header) {
        var values = headers.get(header.toLowerCase(Locale.ROOT));
        return values == null ? null : values.getFirst();
    }

    @Override
    public Collection<String> getHeaders(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }
}
