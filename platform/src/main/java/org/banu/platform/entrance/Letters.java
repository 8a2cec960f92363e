package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Link;
import org.banu.platform.factors.Destination;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Asking for a letter with a one-time link, whatever it is for. Known and unknown addresses are answered alike. */
@Component
class Letters {

    private final Accounts accounts;
    private final Tries tries;
    private final Entrance entrance;
    private final Clock clock;

    Letters(Accounts accounts, Tries tries, Entrance entrance, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.entrance = entrance;
        this.clock = clock;
    }

    /**
     * Asks for one.
     *
     * @param template that is shown again where the address is wrong
     * @param form what she typed, and where she was going
     */
    Object ask(Ui ui, Link.Purpose purpose, String template, FormPage form, HttpServletRequest request) {
        var address = Address.read(form.address(), ui.language()).filter(it -> it.kind() == Address.Kind.EMAIL);
        if (address.isEmpty()) {
            var wrong = List.of(new Problem("email", "entrance.wrong.email"));
            return Entrance.refuse(template, form.with(wrong));
        }
        var wait = tries.letter(address.get().spelling(), request);
        if (wait.isPresent()) {
            return wait.get();
        }
        var to = form.to().isEmpty() ? "" : Destination.of(form.to());
        accounts.ask(purpose, address.get(), ui.language(), to, clock.instant());
        return entrance.sent(address.get());
    }
}
