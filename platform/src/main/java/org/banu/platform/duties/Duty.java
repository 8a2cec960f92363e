package org.banu.platform.duties;

import java.util.function.IntSupplier;

/**
 * Something that the administrators of Banu look after; a bean of the module in which it waits.
 *
 * @param key of the message that names what waits, such as {@code organisations.requests}
 * @param address the page of ours where it is done, such as {@code /admin/requests}
 * @param waiting how much of it waits now, as far as who acts may see it
 */
public record Duty(String key, String address, IntSupplier waiting) {}
