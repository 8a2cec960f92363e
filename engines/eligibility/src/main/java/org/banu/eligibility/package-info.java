/**
 * Who a programme is for: dated rules and what is known of a person give a verdict, and the reasons for it.
 *
 * <p>Start with {@link org.banu.eligibility.Screening}: a {@link org.banu.eligibility.RuleSet} met by a
 * {@link org.banu.eligibility.Profile} on a day. {@link org.banu.eligibility.Rulebook} keeps many checked rule sets;
 * {@link org.banu.eligibility.Changes} says what would change a verdict, {@link org.banu.eligibility.Interview} what to ask
 * next. {@link org.banu.eligibility.Sieve} and {@link org.banu.eligibility.Bulk} give the same verdicts much faster, for
 * many rule sets or many people.
 *
 * <p>What isn't known is neither met nor missed: the logic has three values (Kleene, <i>Introduction to
 * Metamathematics</i>, 1952, §64). Everything here is a function of its arguments: no clock, no randomness, no files,
 * no framework.
 */
@NullMarked
package org.banu.eligibility;

import org.jspecify.annotations.NullMarked;
