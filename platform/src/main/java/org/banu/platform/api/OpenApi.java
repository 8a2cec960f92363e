package org.banu.platform.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banu.platform.web.ProblemJson;
import org.banu.platform.web.Ui;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperations().forEach(operation -> addProblems(operation, path.contains("{"))));
        };
    }

    /** What all lists have in common, and the form of each. */
    @Bean
    OpenApiCustomizer lists(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        return api -> addresses.getHandlerMethods().values().stream()
                .flatMap(
                        it -> Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(it.getMethod(), ListMapping.class))
                                .stream())
                .forEach(it -> describe(api, it));
    }

    private static void describe(OpenAPI api, ListMapping list) {
        var item = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(list.of()).resolveAsRef(true));
        item.referencedSchemas.forEach(api.getComponents()::addSchemas);
        var page = new JsonSchema();
        page.addType("object");
        page.addProperty("total", of("integer").description("How many there are on all pages"));
        page.addProperty("items", of("array").items(item.schema));
        page.setRequired(List.of("total", "items"));
        Objects.requireNonNull(api.getPaths().get(list.value()), list.value())
                .getGet()
                .addParametersItem(parameter(
                        "limit",
                        "How many at most, 1 to %d; %d if left out".formatted(ListAnswer.LARGEST, ListAnswer.USUAL)))
                .addParametersItem(parameter("after", "Id or code of the last one on the page before"))
                .addParametersItem(parameter("format", "json or csv, instead of the Accept header"))
                .getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("A page; the header Link with rel=next has the address of the next one.")
                                .content(new Content()
                                        .addMediaType("application/json", new MediaType().schema(page))
                                        .addMediaType("text/csv", new MediaType().schema(of("string")))));
    }

    private static Parameter parameter(String name, String description) {
        return new QueryParameter().name(name).description(description).schema(of("string"));
    }

    private static Schema<?> of(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    private static void describe(OpenAPI api) {
        api.info(new Info()
                        .title("Banu")
                        .version("1")
                        .summary("Finance, training and networks for women in business, and who they are for")
                        .description("Open to everybody without a key. A single business and those of an organisation"
                                + " answer only whoever is signed in and keeps them. Nothing here changes anything:"
                                + " businesses, their owners and verifications are told of in forms, where consent is asked."
                                + " Names and summaries come in English (en), Russian (ru), Kazakh (kk) and Urdu (ur). What is left out is not known; it never means no."
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
