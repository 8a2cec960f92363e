package org.banu.platform.outreach;

/** There is a letter to send. */
record LetterWritten() {}
