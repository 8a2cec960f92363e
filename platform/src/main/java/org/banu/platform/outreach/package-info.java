/**
 * Messages to people, by e-mail. A letter is written in the transaction of the change that it tells of, and sent after
 * it; where there is no mail server it is kept for an administrator to pass on.
 *
 * <p>Start with {@link org.banu.platform.outreach.Outreach}.
 */
@ApplicationModule(allowedDependencies = {"audit", "duties"})
@NullMarked
package org.banu.platform.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
