package org.banu.platform.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Actor;
import org.banu.platform.kernel.Language;
import org.springframework.boot.test.context.TestComponent;

/** A list that she brings in for her organisation, with the word in the name of the file and in a line with mistakes. */
@TestComponent
public class ImportTwin implements Twin {

    private final Exchange exchange;

    ImportTwin(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var list = "name,sector,email\n%s,%s,%s\n"
                .formatted(canary, canary, canary)
                .getBytes(UTF_8);
        SignedInAs.as(person, () -> {
            try {
                return exchange.begin(
                        person.grants().getFirst().organisation(),
                        person.id(),
                        Language.ENGLISH,
                        canary + ".csv",
                        new ByteArrayInputStream(list));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        var organisation = person.grants().getFirst().organisation();
        var lists = SignedInAs.as(person, () -> exchange.list(organisation)).stream()
                .map(it -> "/en/organisations/%s/imports/%s".formatted(organisation.value(), it.id()))
                .flatMap(it -> Stream.of(it, it + "/wrong.csv"));
        return Stream.concat(
                        Stream.of("/en%s/imports", "/en%s/export.csv", "/api/v1%s/businesses")
                                .map(it -> it.formatted("/organisations/" + organisation.value())),
                        lists)
                .toList();
    }
}
