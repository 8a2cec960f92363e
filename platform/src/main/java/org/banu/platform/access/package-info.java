/**
 * Who acts, and what she may do and see: shared by all modules. Deny is the rule, and every exception is written down.
 *
 * <p>Start with {@link org.banu.platform.access.Access}, which knows the {@link org.banu.platform.access.Actor} of this
 * request. There are two walls. The first is {@link org.banu.platform.access.Allow}: every handler says who may use it,
 * and {@code Guard} lets nobody else in. The second is PostgreSQL: {@code ActingTransactions} tells it who acts at the
 * beginning of each transaction, and the policies of each table go by that.
 *
 * <p>Whoever signs people in puts an {@code Authentication} into Spring Security's context whose principal is a
 * {@link org.banu.platform.access.PersonId}. Her roles are read anew for each request from all beans that are
 * {@link org.banu.platform.access.Grants}; they are called while she acts without any, so that they see her own rows only. To
 * find out who somebody is, before there is anybody to act, is a task: {@code access.answer("sign-in", …)}. A test may
 * put an {@link org.banu.platform.access.Actor.Person} there, with the grants that it wants.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
