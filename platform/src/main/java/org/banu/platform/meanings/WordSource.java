package org.banu.platform.meanings;

import java.util.Map;

/**
 * Where a table takes words from that are written down already.
 *
 * @param columns what the keys of messages begin with that name its columns; empty where none do
 * @param codes by column, where its codes have their words: what the keys of messages begin with, a whole key with columns of
 *     the row in it such as <code>consents.title.{purpose}_{version}</code>, or a list of {@link KnownCodes}
 */
public record WordSource(String columns, Map<String, String> codes) {

    public WordSource {
        codes = Map.copyOf(codes);
    }
}
