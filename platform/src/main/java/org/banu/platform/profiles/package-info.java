/**
 * What is known of a woman and her business, in the terms that programmes ask in: read from JSON, checked, and made of
 * what she tells of her business and of the answers that she keeps with it.
 *
 * <p>Start with {@link org.banu.platform.profiles.Profiles}. Answers are kept and used only while she allows it.
 */
@ApplicationModule(allowedDependencies = {"registry", "consents", "programmes"})
@NullMarked
package org.banu.platform.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
