package org.banu.platform.once;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.api.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** Handlers that would do harm if they did it twice. */
@Controller
class Payments {

    static final String[] TABLE = {
        "create table once_probe.payment (id uuid primary key default uuidv7(), tranche text unique, amount text not null)",
        "grant select, insert on once_probe.payment to banu_app"
    };

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Allow(Whom.EVERYBODY)
    ModelAndView form() {
        Content empty = _ -> {};
        return new ModelAndView("web/form", Map.of("action", "/en/finder/pay", "swaps", "#main", "content", empty));
    }

    @Once
    @Allow(Whom.EVERYBODY)
    ResponseEntity<Void> payByForm(HttpServletRequest request) {
        var amount = request.getParameter("amount");
        var id = pay(null, amount);
        if (amount.isBlank()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        if (amount.equals("broken")) {
            throw new IllegalStateException("The bank is closed.");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/en/finder?paid=" + id.orElseThrow()))
                .build();
    }

    @Once
    @Allow(Whom.EVERYBODY)
    ResponseEntity<Object> payByProgram(HttpServletRequest request) throws IOException {
        var body = JsonText.read(request, 1).value() instanceof Map<?, ?> map ? map : Map.of();
        var tranche = body.get("tranche") instanceof JsonText.Node node ? String.valueOf(node.value()) : null;
        return pay(tranche, String.valueOf(body.get("amount")))
                .<ResponseEntity<Object>>map(
                        id -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of("reference", id)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    private Optional<String> pay(@Nullable String tranche, String amount) {
        return jdbc.sql("""
                insert into once_probe.payment (tranche, amount) values (cast(:tranche as text), :amount)
                on conflict do nothing returning id::text
                """)
                .param("tranche", tranche)
                .param("amount", amount)
                .query((row, _) -> row.getString(1))
                .optional();
    }
}
