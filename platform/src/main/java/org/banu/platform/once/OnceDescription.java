package org.banu.platform.once;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes to programs what they send with a request that happens {@link Once}, and what they may be answered. */
@Component
class OnceDescription implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(Once.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(Reading.HEADER)
                    .required(true)
                    .description("A text in quotation marks that stands for this request, kept for 30 days: sent again,"
                            + " it is answered as before, with Idempotent-Replayed: true")
                    .schema(new StringSchema()));
            operation
                    .getResponses()
                    .addApiResponse("409", problem("The same request is under way; try again after Retry-After."))
                    .addApiResponse("422", problem("The key came before with other content."));
        }
        return operation;
    }

    private static ApiResponse problem(String description) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
