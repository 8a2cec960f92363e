/**
 * What all pages share: their frame, their texts, their forms and how errors show.
 *
 * <p>{@link org.banu.platform.web.Ui} is what a template has at hand; {@link org.banu.platform.web.Messages} holds the
 * texts; the address says the language, see {@link org.banu.platform.web.Languages}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package org.banu.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
