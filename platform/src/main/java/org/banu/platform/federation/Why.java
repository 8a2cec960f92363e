package org.banu.platform.federation;

/** Why she could not come in through a service, or link it; the ends of the keys of two sentences each. */
enum Why {
    /** The service can't be reached. */
    AWAY,
    /** What the service answered fails a check. */
    UNTRUSTED,
    /** She, or the service, said no. */
    DECLINED,
    /** There is no such attempt: too old, used, or of another browser or person. */
    EXPIRED,
    /** There is no account, and no confirmed e-mail address to open one with. */
    NO_EMAIL,
    /** Her e-mail address has an account, in which she must sign in first. */
    TAKEN_EMAIL,
    /** The identity opens another account. */
    TAKEN,
    /** Without it she could not come in any more. */
    ONLY_WAY,
    /** She has a second factor and has not given it here. */
    STEP,
    /** She came in a while ago, and who holds her device now may be somebody else. */
    STALE
}
