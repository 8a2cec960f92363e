package org.banu.platform.factors;

import java.time.Instant;
import java.util.List;
import org.banu.platform.access.PersonId;

/**
 * A passkey.
 *
 * @param id chosen by the device
 * @param publicKey COSE
 * @param uses signature counter; 0 where the device keeps none
 */
record Passkey(
        Blob id,
        PersonId person,
        Blob publicKey,
        String label,
        List<String> transports,
        long uses,
        boolean verified,
        boolean backupAble,
        boolean backedUp,
        Blob attestation,
        Instant addedAt,
        Instant usedAt) {

    Passkey {
        transports = List.copyOf(transports);
    }
}
