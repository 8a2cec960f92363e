package org.banu.broken;

/** A store that others may see. */
public class PublicStore {}
