package org.banu.data.index;

import org.banu.data.Text;

/** A part of the world, by its UN M49 code. */
public record Region(String code, Text name) {}
