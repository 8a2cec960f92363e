/**
 * Finding out whether a business is a woman's: she asks an organisation, two of its officers look at what she shows, and
 * whoever is not content asks for another person.
 *
 * <p>Start with {@link org.banu.platform.verification.Verification}, which knows which step she may take, and
 * {@code Review}, which knows who may decide. What step leads where stands in the table {@code verification_move} and
 * nowhere else; {@code Casebook} goes by it, keeps each step, and sees to the tier and the certificate. {@code Deadlines}
 * watches the days, {@code Reopening} what changes meanwhile. A sign of a woman on paper only raises a question; no page
 * says that a business is owned by men.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "duties",
            "outreach",
            "programmes",
            "organisations",
            "offices",
            "registry",
            "ownership",
            "holdings",
            "consents",
            "certificates",
            "files"
        })
@NullMarked
package org.banu.platform.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
