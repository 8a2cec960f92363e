package org.banu.platform.files;

import java.io.InputStream;
import java.util.function.Function;
import org.banu.platform.web.Gate;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** What came of opening a file. */
public sealed interface OpenOutcome {

    /**
     * It is as it was when it was kept.
     *
     * @param content for the caller to read and close
     */
    record Opened(StoredFile file, InputStream content) implements OpenOutcome {}

    /** It was changed, cut or lost on the disk. Nothing of it may be shown. */
    record Damaged() implements OpenOutcome {}

    /**
     * To be saved, never to be shown within Banu: whatever it holds then acts in no page of ours.
     *
     * @param disposition under which name, as RFC 6266 has it
     */
    default ResponseEntity<Resource> toSave(Function<StoredFile, String> disposition) {
        Gate.leave();
        return switch (this) {
            case Opened(var file, var content) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.apply(file))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                        .contentLength(file.size())
                        .body(new InputStreamResource(content));
            case Damaged _ -> throw new ErrorResponseException(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }
}
