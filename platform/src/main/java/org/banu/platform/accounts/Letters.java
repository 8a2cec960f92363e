package org.banu.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Asking for a letter with a one-time link, whatever it is for. Known and unknown addresses are answered alike. */
@Component
class Letters {

    private final Accounts accounts;
    private final Tries tries;
    private final Doors doors;
    private final Clock clock;

    Letters(Accounts accounts, Tries tries, Doors doors, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.doors = doors;
        this.clock = clock;
    }

    /** @param form template that is shown again where the address is wrong */
    Object ask(Ui ui, Link.Purpose purpose, String form, String email, HttpServletRequest request) {
        var address = Address.read(email, ui.language()).filter(it -> it.kind() == Address.Kind.EMAIL);
        if (address.isEmpty()) {
            return Doors.refuse(
                    form, new FormPage(email, false, "", List.of(Doors.problem("email", "accounts.wrong.email"))));
        }
        var wait = tries.letter(address.get().spelling(), request);
        if (wait.isPresent()) {
            return wait.get();
        }
        accounts.ask(purpose, address.get(), ui.language(), clock.instant());
        return doors.sent(address.get());
    }
}
