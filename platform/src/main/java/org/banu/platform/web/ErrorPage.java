package org.banu.platform.web;

/**
 * What went wrong, for the reader.
 *
 * @param kind the end of the message keys {@code web.error.…} and {@code web.error_help.…}
 */
record ErrorPage(String kind) {}
