/** Values that every module speaks in. No Spring, no SQL, no behaviour that belongs to one module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
