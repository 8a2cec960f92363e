/**
 * The finder: a woman answers a few questions and sees what fits her, why, and what is missing.
 *
 * <p>{@link org.banu.platform.finder.Finder} asks and screens. Her answers live sealed in her own browser, see
 * {@link org.banu.platform.finder.AnswerCookie}; the server keeps none. A woman who has a business begins with what is
 * known of it, see {@link org.banu.platform.finder.HerAnswers}.
 */
@ApplicationModule(allowedDependencies = {"programmes", "registry", "profiles"})
@NullMarked
package org.banu.platform.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
