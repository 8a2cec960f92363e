package org.banu.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds and renders templates. They are compiled with the code, each into the package of its module, so that a template
 * sees what its module sees and no more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Templates implements ViewResolver {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.banu.platform");

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new Template(template) : null;
    }

    private class Template implements View {

        private final String name;

        Template(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** Renders all before it sends any, so that an error on the way still shows as an error; as bytes, which a writer is slow to make. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var html = new StringOutput();
            engine.render(name, model == null ? Map.of() : new HashMap<>(model), html);
            response.setContentType(getContentType());
            response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
