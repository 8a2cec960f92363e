package org.banu.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PageTest
class OnceDeclaredTests {

    /** Handlers that may come twice, each with the reason. */
    private static final Map<String, String> MAY_COME_TWICE = Map.ofEntries(
            Map.entry("AccountPages.change", "what is sent is what it becomes"),
            Map.entry("AccountPages.changePassword", "the old password is right once"),
            Map.entry("AccountPages.endOthers", "what has ended has ended"),
            Map.entry("AccountPages.endSession", "what has ended has ended"),
            Map.entry("ContactPages.add", "an address is hers once"),
            Map.entry("ContactPages.remove", "what is gone is gone"),
            Map.entry("DataPages.copy", "a copy changes nothing, and is never kept as an answer"),
            Map.entry("ErasePages.erase", "who is erased is erased, and no answer is kept of her"),
            Map.entry("FactorsPages.beginApp", "a secret that was not confirmed is made anew"),
            Map.entry("FactorsPages.confirmApp", "a code counts once"),
            Map.entry("FactorsPages.removeApp", "a code counts once"),
            Map.entry("FactorsPages.renewCodes", "codes are shown and never kept as an answer"),
            Map.entry("FinderPages.answer", "her answers live in her browser"),
            Map.entry("FinderPages.answerAll", "her answers live in her browser"),
            Map.entry("FinderPages.begin", "her answers live in her browser"),
            Map.entry("FinderPages.clear", "her answers live in her browser"),
            Map.entry("LeavePages.leave", "who has left has left"),
            Map.entry("LeavePages.signOut", "who has left has left"),
            Map.entry("LinkPages.use", "a link counts once"),
            Map.entry("PasskeyPages.add", "a device's answer counts once"),
            Map.entry("PasskeyPages.remove", "what is gone is gone"),
            Map.entry("PasskeyPages.signIn", "a device's answer counts once"),
            Map.entry("RecoverPages.ask", "a second letter does no harm"),
            Map.entry("RecoverPages.withCode", "a code counts once"),
            Map.entry("ScreeningResource.screen", "nothing of a profile is kept"),
            Map.entry("SecondPages.give", "a code counts once"),
            Map.entry("ServicePages.link", "what nobody comes back from ends by itself"),
            Map.entry("ServicePages.unlink", "what is gone is gone"),
            Map.entry("SignInPages.askLink", "a second letter does no harm"),
            Map.entry("SignInPages.signIn", "a second session ends the first"),
            Map.entry("SignUpPages.ask", "a second letter makes no second account"),
            Map.entry("SignUpPages.signUp", "the same number and password are the same person"));

    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    private final RequestMappingHandlerMapping mapping;

    OnceDeclaredTests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Test
    void whatChangesSomethingHappensOnce() {
        var changing = mapping.getHandlerMethods().entrySet().stream()
                .filter(it ->
                        it.getKey().getMethodsCondition().getMethods().stream().anyMatch(CHANGING::contains))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(changing).hasSizeGreaterThanOrEqualTo(MAY_COME_TWICE.size());
        assertThat(broken(changing)).isEmpty();
    }

    @Test
    void programsAreToldOfTheKey() throws NoSuchMethodException {
        var operation = new Operation().responses(new ApiResponses());
        var right = new HandlerMethod(new Forgotten(), Forgotten.class.getDeclaredMethod("right"));
        new OnceDescription().customize(operation, right);

        assertThat(operation.getParameters()).singleElement().satisfies(it -> {
            assertThat(it.getName()).isEqualTo("Idempotency-Key");
            assertThat(it.getRequired()).isTrue();
        });
        assertThat(operation.getResponses()).containsOnlyKeys("409", "422");
    }

    /** The control, with handlers that exist here only. */
    @Test
    void aHandlerThatIsForgottenIsFound() {
        var handlers = Stream.of(Forgotten.class.getDeclaredMethods())
                .map(it -> new HandlerMethod(new Forgotten(), it))
                .toList();
        assertThat(broken(handlers))
                .containsExactlyInAnyOrder(
                        "Forgotten.change may come twice", "Forgotten.answer has no answer that can be given again");
    }

    @SuppressWarnings("UnusedMethod") // Found by reflection, as handlers are
    static class Forgotten {

        ResponseEntity<Void> change() {
            return ResponseEntity.noContent().build();
        }

        @Once
        String answer() {
            return "";
        }

        @Once
        ResponseEntity<Void> right() {
            return ResponseEntity.noContent().build();
        }
    }

    private static List<String> broken(List<HandlerMethod> handlers) {
        return handlers.stream()
                .flatMap(it -> {
                    var name = it.getBeanType().getSimpleName() + "."
                            + it.getMethod().getName();
                    var type = it.getMethod().getReturnType();
                    if (AnnotatedElementUtils.hasAnnotation(it.getMethod(), Once.class)) {
                        return type == ResponseEntity.class || type == Object.class
                                ? Stream.<String>empty()
                                : Stream.of(name + " has no answer that can be given again");
                    }
                    return MAY_COME_TWICE.containsKey(name) ? Stream.empty() : Stream.of(name + " may come twice");
                })
                .toList();
    }
}
