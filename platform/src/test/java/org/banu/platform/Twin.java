package org.banu.platform;

import java.util.List;
import org.banu.platform.access.Actor;

/**
 * Data of a person in one module, for the test that nobody sees another's. A module that keeps data of people has one
 * among its tests, and {@link PageTest} imports it.
 */
public interface Twin {

    /** Writes what the module keeps of a person, with a word in every text by which it is known again. */
    void plant(Actor.Person person, String canary);

    /** The pages and answers that show it to her. */
    List<String> addresses(Actor.Person person);
}
