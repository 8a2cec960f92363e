package org.banu.platform.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Merging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a business that was found to be another one showed in the directory, at the task {@code duplicates}. */
@Component
class ListingKeepsake implements Merging.Keepsake {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Shelves shelves;

    ListingKeepsake(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * All of it.
     *
     * @param listedAt null for one that was not to be found
     * @param takenDown null for one that no administrator took out
     */
    record Taken(
            Set<Field> shown,
            @Nullable Instant listedAt,
            @Nullable Takedown takenDown) {}

    @Override
    public String kind() {
        return "listing";
    }

    @Override
    public Optional<String> take(BusinessId lost) {
        var choice = shelves.choices().get(lost);
        var takedown = shelves.choices().takedowns(List.of(lost)).stream().findFirst();
        return choice.equals(Choice.NONE) && takedown.isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.writeValueAsString(
                        new Taken(choice.shown(), choice.listedAt().orElse(null), takedown.orElse(null))));
    }

    /** It is shown again by the change of the business that is told next. */
    @Override
    public void bring(Business back, String taken, Instant now) {
        var told = read(taken);
        shelves.choices().put(back.id(), new Choice(told.shown(), Optional.ofNullable(told.listedAt())), now);
        if (told.takenDown() != null) {
            shelves.choices().takeDown(told.takenDown());
        }
    }

    @Override
    public boolean isMissed(String taken) {
        return read(taken).listedAt() != null;
    }

    private static Taken read(String taken) {
        return JSON.readValue(taken, Taken.class);
    }
}
