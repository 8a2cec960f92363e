/**
 * What all interfaces for programs share: how they read what they are asked, how they answer with lists, and how they are
 * described.
 *
 * <p>A list is a method with {@link org.banu.platform.api.ListMapping} that answers with a
 * {@link org.banu.platform.api.ListAnswer}; what is wrong with a request is told like the problems of a form, see
 * {@link org.banu.platform.web.Problem}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
