package org.banu.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banu.benchmarks.Way.Task;

/** Makes ways of screening whose verdicts are compared; they take turns, so that those for equally many write to one place. */
final class Screenings {

    static final Task ONE = new Task("One profile", "a profile", "people");
    static final Task MANY = new Task("Many profiles", "a profile", "people");

    private final Marks expected;
    private final int programmes;
    private final Map<Integer, Marks> shared = new LinkedHashMap<>();

    Screenings(Marks expected, int programmes) {
        this.expected = expected;
        this.programmes = programmes;
    }

    /** Screens everybody once. */
    @FunctionalInterface
    interface Screen {
        void run(Marks marks) throws Exception;
    }

    Way way(Task task, String name, int people, int runs, Screen screen) {
        var marks = shared.computeIfAbsent(people, it -> new Marks(it, programmes));
        var check = new Way.Check() {
            @Override
            public void clear() {
                marks.clear();
            }

            @Override
            public boolean agrees() {
                return marks.agrees(expected, people);
            }
        };
        return Way.of(task, name, people, runs, () -> screen.run(marks), check);
    }
}
