/** The platform as a whole: its start, and nothing else. */
@NullMarked
package org.banu.platform;

import org.jspecify.annotations.NullMarked;
