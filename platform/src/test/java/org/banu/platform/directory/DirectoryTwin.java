package org.banu.platform.directory;

import java.util.EnumSet;
import java.util.List;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.springframework.boot.test.context.TestComponent;

/** What she chose to show, without her consent, so that nobody sees it; and why it was taken down. */
@TestComponent
public class DirectoryTwin implements Twin {

    private final Registry registry;
    private final Directory directory;
    private final Access access;

    DirectoryTwin(Registry registry, Directory directory, Access access) {
        this.registry = registry;
        this.directory = directory;
        this.access = access;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var business = SignedInAs.as(person, () -> {
            var id = registry.add(Owner.of(person.id()), Details.begun(canary, "KZ", "retail", Form.IDEA));
            directory.show(registry.get(id), EnumSet.allOf(Field.class));
            return id;
        });
        access.perform("moderation", () -> directory.takeDown(business, canary));
        SignedInAs.as(person, () -> {
            directory.object(business, canary);
            return business;
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return SignedInAs.as(person, () -> registry.listOf(person.id())).stream()
                .map(Business::id)
                .map(Shopkeepers::page)
                .toList();
    }
}
