package org.banu.platform.memberships;

import java.time.Clock;
import org.banu.platform.duties.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Organisations that people acted for and nobody looks after, which an administrator of Banu opens to others again. */
@Configuration(proxyBeanMethods = false)
class LeftOrganisations {

    /** More than are ever left; whoever works them off sees the rest. */
    static final int MOST = 50;

    @Bean
    static Duty organisationsLeft(Memberships memberships, Clock clock) {
        return new Duty(
                "memberships.left",
                "/admin/organisations",
                () -> memberships.listLeft(MOST, clock.instant()).size());
    }
}
