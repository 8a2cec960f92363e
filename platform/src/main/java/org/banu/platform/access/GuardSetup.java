package org.banu.platform.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard before every handler. */
@Configuration
class GuardSetup implements WebMvcConfigurer {

    private final Guard guard;

    GuardSetup(Guard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(guard).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
