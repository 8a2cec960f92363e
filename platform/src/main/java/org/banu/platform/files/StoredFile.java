package org.banu.platform.files;

import java.time.Instant;
import org.banu.platform.access.Owner;

/**
 * What is known of a file without opening it.
 *
 * @param name with the ending of its kind; nothing in it that a file system or a reader could take for something else
 * @param size in bytes, as it is kept
 * @param sha256 of its content, in hexadecimal digits
 * @param scanned whether a virus scanner saw it and found nothing; otherwise none was there to look
 */
public record StoredFile(
        FileId id,
        Owner owner,
        String purpose,
        String name,
        Kind kind,
        long size,
        String sha256,
        boolean scanned,
        Instant keptAt) {}
