package org.banu.platform.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts every page under its language, and the assets under theirs. */
@Configuration
class WebSetup implements WebMvcConfigurer {

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                Languages.PREFIX, type -> type.isAnnotationPresent(Controller.class) && type != Errors.class);
    }

    @Bean
    SimpleUrlHandlerMapping assetAddresses(Assets assets) {
        return new SimpleUrlHandlerMapping(Map.of("/assets/**", assets), 0);
    }
}
