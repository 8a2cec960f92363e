package org.banu.platform.finder;

/** Where the finder begins.
 *
 * @param begun whether she answered something before and may go on
 */
record StartPage(boolean begun, boolean forOther) {}
