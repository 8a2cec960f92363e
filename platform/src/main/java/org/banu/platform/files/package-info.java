/**
 * Files that people hand in: looked at, cleaned, sealed and kept outside of whatever a web server shows.
 *
 * <p>Start with {@link org.banu.platform.files.Files}. A module that lets people hand in files has an input
 * ({@code files/field.jte} in a form with {@code files = true}), gives what comes to {@code keep}, and keeps the
 * {@link org.banu.platform.files.FileId}. Who else may open a file is a rule of that module: it checks, then calls
 * {@code open}, and the owner sees in her trail that it was opened. What a file is, is told from its content
 * ({@code Inspection}); pictures are drawn anew.
 */
@ApplicationModule(allowedDependencies = {"uploads", "audit"})
@NullMarked
package org.banu.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
