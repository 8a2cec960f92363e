package org.banu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/** Puts every page under its language, and the assets under theirs. */
@Configuration
class WebSetup implements WebMvcConfigurer {

    private final Actors actors;

    WebSetup(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                Languages.PREFIX, type -> type.isAnnotationPresent(Controller.class) && type != Errors.class);
    }

    /** So that what Spring itself writes, such as the header Content-Language, names the language of the page. */
    @Bean
    LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.of(request).locale().toLocale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("The address says the language.");
            }
        };
    }

    @Bean
    SimpleUrlHandlerMapping assetAddresses(Assets assets) {
        return new SimpleUrlHandlerMapping(Map.of("/assets/**", assets), 0);
    }
}
