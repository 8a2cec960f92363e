package org.banu.platform.registry;

/**
 * A business was found to be another one of the same person, or of an organisation that brought it, and is about to be
 * removed; told in the same transaction, before {@link BusinessRemoved}.
 *
 * @param lost is removed
 * @param kept stays
 */
public record BusinessMerged(BusinessId lost, BusinessId kept) {}
