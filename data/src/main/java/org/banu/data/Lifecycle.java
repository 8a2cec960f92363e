package org.banu.data;

/** Whether a programme can be had, as far as its sources say. */
public enum Lifecycle implements Coded {
    ACTIVE,
    ANNOUNCED,
    SUSPENDED,
    HISTORIC,
    UNKNOWN
}
