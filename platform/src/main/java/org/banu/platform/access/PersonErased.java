package org.banu.platform.access;

/**
 * All that is kept of a person goes. Published in that transaction while her rows are still there: whoever keeps of her
 * what no label of a table leads to deletes it now, and her files after the transaction.
 */
public record PersonErased(PersonId person) {}
