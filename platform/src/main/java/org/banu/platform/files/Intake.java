package org.banu.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import org.banu.platform.files.Inspection.Finding;
import org.banu.platform.files.KeepOutcome.Reason;
import org.banu.platform.kernel.Places;
import org.banu.platform.uploads.Uploads;
import org.springframework.stereotype.Component;

/** Takes a file in: reads it, has it scanned, looks what it is, and draws pictures anew. */
@Component
class Intake {

    /** How many are looked through at a time, since that takes memory; how long the others wait. */
    private static final int PLACES = 2;

    private static final int PATIENCE_SECONDS = 20;
    private static final int BUFFER = 16 * 1024;

    private final Places places = new Places(PLACES, PATIENCE_SECONDS);
    private final Folder folder;
    private final Scanner scanner;
    private final Uploads uploads;
    private final Clock clock;

    Intake(Folder folder, Scanner scanner, Uploads uploads, Clock clock) {
        this.folder = folder;
        this.scanner = scanner;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Result {

        /** To be kept, or closed. */
        record Taken(Draft draft, StoredFile file) implements Result {}

        record Refused(Reason reason) implements Result {}
    }

    long limit() {
        return uploads.limit();
    }

    boolean scans() {
        return scanner.isThere();
    }

    Result take(NewFile file, InputStream content) throws IOException {
        try (var sent = folder.write(to -> copy(content, to))) {
            if (sent.size() == 0) {
                return new Result.Refused(Reason.EMPTY);
            }
            if (sent.size() > uploads.limit()) {
                return new Result.Refused(Reason.TOO_LARGE);
            }
            return switch (scanner.scan(sent)) {
                case INFECTED -> new Result.Refused(Reason.INFECTED);
                case NO_ANSWER -> new Result.Refused(Reason.NO_SCANNER);
                case CLEAN -> inPlace(file, sent, true);
                case NOT_ASKED -> inPlace(file, sent, false);
            };
        }
    }

    /** One byte more than is allowed tells that it is too large. */
    private void copy(InputStream content, OutputStream to) throws IOException {
        var left = uploads.limit() + 1;
        var buffer = new byte[BUFFER];
        while (left > 0) {
            var count = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return;
            }
            to.write(buffer, 0, count);
            left -= count;
        }
    }

    private Result inPlace(NewFile file, Draft sent, boolean scanned) throws IOException {
        if (!places.enter()) {
            return new Result.Refused(Reason.BUSY);
        }
        try {
            return switch (Inspection.of(sent, file.name())) {
                case Finding.Not(var reason) -> new Result.Refused(reason);
                case Finding.Is(var kind) when !file.accepted().contains(kind) -> new Result.Refused(Reason.OTHER_KIND);
                case Finding.Is(var kind) when kind.isPicture() -> drawn(file, kind, sent, scanned);
                case Finding.Is(var kind) -> taken(file, kind, folder.write(to -> copy(sent, to)), scanned);
            };
        } finally {
            places.leave();
        }
    }

    private static void copy(Draft draft, OutputStream to) throws IOException {
        try (var content = draft.open()) {
            content.transferTo(to);
        }
    }

    private Result drawn(NewFile file, Kind kind, Draft sent, boolean scanned) throws IOException {
        var orientation = kind == Kind.JPEG ? Orientation.of(Inspection.head(sent)) : Orientation.UPRIGHT;
        try (var content = sent.open()) {
            return switch (Picture.read(kind, content, orientation)) {
                case Picture.Seen.Refused(var reason) -> new Result.Refused(reason);
                case Picture.Seen.Drawn(var picture) ->
                    taken(file, kind, folder.write(to -> Picture.write(kind, picture, to)), scanned);
            };
        }
    }

    private Result taken(NewFile file, Kind kind, Draft draft, boolean scanned) {
        return new Result.Taken(
                draft,
                new StoredFile(
                        draft.id(),
                        file.owner(),
                        file.purpose(),
                        FileName.of(file.name(), kind),
                        kind,
                        draft.size(),
                        draft.sha256(),
                        scanned,
                        clock.instant()));
    }
}
