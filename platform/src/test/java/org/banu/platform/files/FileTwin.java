package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.springframework.boot.test.context.TestComponent;

/** A text that she keeps, with the word in its name and in it. */
@TestComponent
public class FileTwin implements Twin {

    private final Files files;

    FileTwin(Files files) {
        this.files = files;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var file = new NewFile(canary + ".txt", Owner.of(person.id()), "own", Kind.ALL);
        SignedInAs.as(person, () -> files.keep(file, new ByteArrayInputStream(canary.getBytes(UTF_8))));
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        var opened = SignedInAs.as(person, () -> files.listOf(person.id())).stream()
                .map(it -> "/en/files/" + it.id().value());
        return Stream.concat(Stream.of("/en/account/files"), opened).toList();
    }
}
