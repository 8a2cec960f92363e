package org.banu.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What all our interfaces for programs have in common: how they are described, their problems and their ETags. */
@Configuration
class OpenApi {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Ui.class);
    }

    /** Every operation may refuse a request, and always in the same form. */
    @Bean
    OpenApiCustomizer description() {
        return api -> {
            describe(api);
            ModelConverters.getInstance(true).readAll(ProblemJson.class).forEach(api.getComponents()::addSchemas);
            // An address that ends so is the same list as the one without, for spreadsheets that can't ask for a
            // format.
            api.getPaths().keySet().removeIf(it -> it.endsWith(".csv"));
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperations().forEach(operation -> addProblems(operation, path.contains("{"))));
        };
    }

    private static void describe(OpenAPI api) {
        api.info(new Info()
                        .title("Banu")
                        .version("1")
                        .summary("Finance, training and networks for women in business, and who they are for")
                        .description(
                                "Open to everybody without a key. Names and summaries come in English (en), Russian (ru),"
                                        + " Kazakh (kk) and Urdu (ur). What is left out is not known; it never means no."
                                        + " Lists come in pages: follow the Link header with rel=\"next\". Every list comes as CSV"
                                        + " too, with Accept: text/csv or format=csv.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This installation")));
    }

    private static void addProblems(Operation operation, boolean ofOneThing) {
        var responses = operation.getResponses();
        responses.remove("default");
        responses.addApiResponse("400", problem("The request makes no sense; errors names each wrong field."));
        if (ofOneThing) {
            responses.addApiResponse("404", problem("There is nothing with this id."));
        }
    }

    private static ApiResponse problem(String description) {
        var schema = new Schema<ProblemJson>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    /** A weak tag from the content itself: it changes exactly when the answer does, and lets it be compressed. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tags() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var tags = new FilterRegistrationBean<>(filter);
        tags.addUrlPatterns("/api/*");
        tags.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return tags;
    }
}
