package org.banu.platform.once;

/**
 * A request that changes something, as far as it is told from others.
 *
 * @param principal who sent it; keys of different people have nothing to do with each other
 * @param operation method and address, without the language
 * @param key that stands for the request
 * @param fingerprint SHA-256 of all that was sent, in hexadecimal digits
 * @param byForm whether a person waits for it
 */
record Sent(String principal, String operation, String key, String fingerprint, boolean byForm) {}
