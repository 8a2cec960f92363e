package org.banu.platform.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the sequencer work by the clock. */
@Configuration
@EnableScheduling
class Schedule {}
