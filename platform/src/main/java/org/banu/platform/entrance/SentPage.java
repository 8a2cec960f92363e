package org.banu.platform.entrance;

/**
 * A letter is on its way, or would be if there were an account.
 *
 * @param hasServer whether Banu sends letters itself
 */
record SentPage(String address, boolean hasServer) {}
