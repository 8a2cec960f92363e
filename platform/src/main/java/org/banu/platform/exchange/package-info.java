/**
 * Lists of businesses that organisations bring in and take out, as CSV and XLSX.
 *
 * <p>Start with {@link org.banu.platform.exchange.Exchange}. A list is read as it streams by ({@code Sheet}), first to see
 * what would come of it and then to bring it in, batch after batch ({@code Work}); each batch is a transaction that moves
 * the place where work goes on after a break.
 */
@ApplicationModule(allowedDependencies = {"audit", "identifiers", "programmes", "organisations", "registry", "uploads"})
@NullMarked
package org.banu.platform.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
