package org.banu.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banu.database.Database;
import org.banu.database.Postgres;
import picocli.CommandLine.Mixin;

/** All that a platform needs to start on, as options of a command. */
class Installation {

    @Mixin
    DatabaseOptions options = new DatabaseOptions();

    @Mixin
    AuditFolder audit = new AuditFolder();

    @Mixin
    KeysFolder keys = new KeysFolder();

    /** The database server that comes with Banu; empty where there is one of the operator's own. */
    Optional<Postgres> start() {
        return options.isExternal() ? Optional.empty() : Optional.of(options.start());
    }

    Database database(Optional<Postgres> postgres) {
        return postgres.map(Postgres::database).orElseGet(options::external);
    }

    /** For the platform. */
    Map<String, Object> properties(Database database) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", database.application().url());
        properties.put("spring.datasource.username", database.application().user());
        properties.put("spring.datasource.password", database.application().password());
        properties.put("spring.flyway.user", database.owner().user());
        properties.put("spring.flyway.password", database.owner().password());
        properties.put("banu.audit.folder", audit.openedIn(options).toString());
        properties.put(
                "banu.files-dir", options.dataDirectory().resolve("files").toString());
        if (!options.isExternal()) {
            properties.put("banu.data-dir", options.dataDirectory().toString());
        }
        keys.named().ifPresent(it -> properties.put("banu.keys-dir", it.toString()));
        return properties;
    }
}
