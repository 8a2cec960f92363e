/**
 * Writing to a business of the directory without knowing how it is reached, and what keeps its owner from being
 * troubled: blocks, which are hers, and reports, which administrators of Banu look into.
 *
 * <p>Start with {@link org.banu.platform.inquiries.Inquiries}. Both sides see an inquiry with its messages, and of each
 * other the name of a person and that of a business, nothing else. Who is blocked is refused with the same sentence as
 * somebody who writes to a business that has had enough messages for a day ({@code SendOutcome.Refused}): "sent" would be
 * untrue and leave her waiting, and a sentence of its own would tell her that she is blocked.
 */
@ApplicationModule(allowedDependencies = {"accounts", "directory", "duties", "registry", "outreach", "audit"})
@NullMarked
package org.banu.platform.inquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
