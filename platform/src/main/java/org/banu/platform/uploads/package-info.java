/**
 * How forms come in: their texts as she saw them in their fields, their files read with a limit, at a pace, and sealed on
 * their way through the disk.
 *
 * <p>Start with {@link org.banu.platform.uploads.Uploads}, which knows the limit. {@code UploadFilter} reads each multipart
 * form before anything else does, in places of its own, so that slow phones take none from those who read pages, and few
 * of them go on at a time. A handler then sees a request like any other. What is kept of a file is the business of the module {@code files}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
