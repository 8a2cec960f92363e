package org.banu.platform.duties;

/** Something that the administrators of Banu look after; a bean of the module in which it waits. */
public interface Duty {

    /** Of the message that names what waits, such as {@code organisations.requests}. */
    String key();

    /** How much of it waits now, as far as who acts may see it. */
    int waiting();

    /** The page of ours where it is done, such as {@code /admin/requests}. */
    String address();
}
