package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Link;
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

    /** @param form template that is shown again where the address is wrong */
    Object ask(Ui ui, Link.Purpose purpose, String form, String email, HttpServletRequest request) {
        var address = Address.read(email, ui.language()).filter(it -> it.kind() == Address.Kind.EMAIL);
        if (address.isEmpty()) {
            return Entrance.refuse(
                    form, new FormPage(email, false, "", List.of(Entrance.problem("email", "entrance.wrong.email"))));
        }
        var wait = tries.letter(address.get().spelling(), request);
        if (wait.isPresent()) {
            return wait.get();
        }
        accounts.ask(purpose, address.get(), ui.language(), clock.instant());
        return entrance.sent(address.get());
    }
}
