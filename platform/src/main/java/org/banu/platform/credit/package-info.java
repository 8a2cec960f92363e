/**
 * What a loan really costs: the monthly payment, the total, the cost per 100 received and the yearly percentage rate, to
 * the cent, with what is not known said plainly.
 *
 * <p>{@link org.banu.platform.credit.Credit} prices the programmes of the catalogue. The calculation itself knows none of
 * them: a {@link org.banu.platform.credit.Loan} has a {@link org.banu.platform.credit.Schedule}, which has a
 * {@link org.banu.platform.credit.Cost}.
 */
@ApplicationModule(allowedDependencies = "programmes")
@NullMarked
package org.banu.platform.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
