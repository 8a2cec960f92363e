package org.banu.platform.certificates;

import java.util.List;
import org.banu.platform.certificates.Certificate.Standing;

/**
 * Proof of a business, as everybody may read it.
 *
 * @param name of the business, as it was verified
 * @param address absolute, of this page without a language
 * @param definitions that it met, in the reader's language
 * @param renewed the day of her last declaration; empty if there was none
 * @param ended the day since which it holds no longer; empty while it does
 * @param path of the dark parts of the square to be photographed, in modules
 * @param size of the square, in modules
 */
record CertificatePage(
        String business,
        String name,
        String country,
        String office,
        List<Met> definitions,
        Standing standing,
        String checked,
        String renewed,
        String until,
        String ended,
        String address,
        String path,
        int size) {

    CertificatePage {
        definitions = List.copyOf(definitions);
    }

    /**
     * A definition that it met, with what that asks for.
     *
     * @param asks what a business has to be; never a share or a name of this one
     */
    record Met(String name, String issuer, String asks) {}

    boolean valid() {
        return standing == Standing.VALID;
    }
}
