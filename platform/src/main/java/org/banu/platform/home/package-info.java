/** The front page, and what shows all parts of the look together. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
