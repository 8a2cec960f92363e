/** What breaks our rules, so that a test can show that they find it. Outside of the platform, which would load it. */
@NullMarked
package org.banu.broken;

import org.jspecify.annotations.NullMarked;
