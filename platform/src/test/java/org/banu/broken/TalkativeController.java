package org.banu.broken;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** A controller with a wrong name that talks to the database, and a service that is no facade. */
@Controller
@Service
class TalkativeController {

    private final JdbcClient jdbc;

    TalkativeController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
