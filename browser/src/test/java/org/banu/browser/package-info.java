/** The main paths as people walk them: in a real browser, on a phone, in every language, with and without JavaScript. */
@NullMarked
package org.banu.browser;

import org.jspecify.annotations.NullMarked;
