package org.banu.platform.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Actor;
import org.banu.platform.duties.Errand;
import org.banu.platform.duties.Errands;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Registry;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Businesses of hers that an administrator of Banu took out of the directory. */
@Component
class TakenDown implements Errands {

    private final Directory directory;
    private final Registry registry;

    TakenDown(Directory directory, Registry registry) {
        this.directory = directory;
        this.registry = registry;
    }

    @Override
    public List<Errand> of(Ui ui, Actor.Person her, Instant now) {
        return directory.takedownsSeen().stream()
                .flatMap(it -> registry.find(it.business()).stream())
                .filter(it -> it.owner().person().filter(her.id()::equals).isPresent())
                .map(it -> errand(ui, it))
                .toList();
    }

    private static Errand errand(Ui ui, Business down) {
        var id = down.id().value();
        return new Errand(
                Optional.of(id),
                down.details().names().own(),
                ui.text("directory.tells_down"),
                "/businesses/%s/listing".formatted(id),
                1,
                Optional.empty());
    }
}
