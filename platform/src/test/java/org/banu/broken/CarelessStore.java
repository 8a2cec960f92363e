package org.banu.broken;

import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class CarelessStore {

    private final JdbcClient jdbc;

    CarelessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> find(String name) {
        return jdbc.sql("select name from mentor where name = '" + name + "'")
                .query((row, _) -> row.getString(1))
                .list();
    }

    void run(String command) throws IOException {
        new ProcessBuilder(command).start();
    }
}
