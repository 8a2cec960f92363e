/**
 * Proof that a business was verified, for whoever is shown its code: a page without personal data, its square to be
 * photographed, and an answer for programs.
 *
 * <p>Start with {@link org.banu.platform.certificates.Certificates}. Who is verified is decided elsewhere.
 */
@ApplicationModule(allowedDependencies = {"registry", "organisations", "programmes", "outreach"})
@NullMarked
package org.banu.platform.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
