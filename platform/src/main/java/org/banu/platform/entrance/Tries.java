package org.banu.platform.entrance;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.banu.platform.access.PersonId;
import org.banu.platform.limits.Limit;
import org.banu.platform.limits.Limits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Counts what is tried before an account is looked at, so that the answer is the same whether there is one. */
@Component
class Tries {

    private final Limits limits;
    private final KnownDevice devices;

    Tries(Limits limits, KnownDevice devices) {
        this.limits = limits;
        this.devices = devices;
    }

    private record Try(Limit limit, String whom) {}

    Optional<ModelAndView> signIn(String address, HttpServletRequest request) {
        return ofAccount(Limit.SIGN_IN, address, request);
    }

    Optional<ModelAndView> letter(String address, HttpServletRequest request) {
        return any(new Try(Limit.LETTER_NETWORK, network(request)), new Try(Limit.LETTER, address));
    }

    Optional<ModelAndView> claim(String phone, HttpServletRequest request) {
        return claim(phone, () -> false, request);
    }

    /**
     * Counts claims of a number. What is sent once more is none, but whether it is that is asked only as often as at signing in.
     *
     * @param again whether she has the number already
     */
    Optional<ModelAndView> claim(String phone, BooleanSupplier again, HttpServletRequest request) {
        var here = phone + " " + network(request);
        return any(new Try(Limit.SIGN_UP_NETWORK, network(request))).or(() -> {
            var mayAsk = any(new Try(Limit.SIGN_IN, here), new Try(Limit.SIGN_IN_ANYWHERE, phone))
                    .isEmpty();
            return mayAsk && again.getAsBoolean() ? Optional.empty() : any(new Try(Limit.PHONE_SIGN_UP, here));
        });
    }

    Optional<ModelAndView> recovery(String address, HttpServletRequest request) {
        return ofAccount(Limit.RECOVERY, address, request);
    }

    /** Where she came in before, what others tried elsewhere does not count. */
    private Optional<ModelAndView> ofAccount(Limit limit, String address, HttpServletRequest request) {
        var everybody = new Try(Limit.NETWORK, network(request));
        return devices.find(address, request)
                .map(it -> any(everybody, new Try(limit, address + " " + it)))
                .orElseGet(() -> any(
                        everybody,
                        new Try(limit, address + " " + network(request)),
                        new Try(Limit.SIGN_IN_ANYWHERE, address)));
    }

    /** Her password was right; a phone that she shares keeps nothing of it. */
    void succeeded(
            PersonId person, String address, boolean shared, HttpServletRequest request, HttpServletResponse response) {
        if (!shared) {
            devices.remember(person, address, request, response);
        }
    }

    Optional<ModelAndView> link(HttpServletRequest request) {
        return any(new Try(Limit.NETWORK, network(request)));
    }

    private Optional<ModelAndView> any(Try... tries) {
        return List.of(tries).stream()
                .map(it -> limits.take(it.limit(), it.whom()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Tries::wait);
    }

    private static ModelAndView wait(Duration time) {
        var page = new ModelAndView("entrance/wait", "page", WaitPage.of(time));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes asked) {
            requireNonNull(asked.getResponse()).setHeader(HttpHeaders.RETRY_AFTER, Limits.retryAfter(time));
        }
        return page;
    }

    private static String network(HttpServletRequest request) {
        return Limits.network(request.getRemoteAddr());
    }
}
