package org.banu.platform.entrance;

/**
 * Too much was tried.
 *
 * @param minutes until it may be tried again
 */
record WaitPage(long minutes) {}
