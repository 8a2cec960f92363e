package org.banu.platform.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.files.FileId;
import org.banu.platform.files.FileInput;
import org.banu.platform.files.Files;
import org.banu.platform.files.KeepOutcome;
import org.banu.platform.files.Kind;
import org.banu.platform.files.NewFile;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.BusinessRemoved;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.verification.State.Move;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads what she shows in a form: words, a link, a document; and takes documents away again. */
@Component
class Evidences {

    static final int LONGEST = 4_000;
    private static final int LONGEST_LINK = 500;
    private static final String PURPOSE = "verification";

    private final Files files;
    private final Casebook book;

    Evidences(Files files, Casebook book) {
        this.files = files;
        this.book = book;
    }

    FileInput input(Ui ui) {
        return files.input(ui, Kind.PAPERS);
    }

    /**
     * What a form showed.
     *
     * @param problems with it; then nothing of it is kept
     */
    record Read(Move.Evidence evidence, List<Problem> problems) {
        Read {
            problems = List.copyOf(problems);
        }
    }

    Read read(Ui ui, PersonId her, String words, String link, Optional<MultipartFile> file) throws IOException {
        var problems = new ArrayList<Problem>();
        var said = PlainText.clean(words);
        Problem.tooLong("words", said, LONGEST).ifPresent(problems::add);
        var page = PlainText.clean(link);
        if (!page.isEmpty() && (page.length() > LONGEST_LINK || !page.matches("https?://\\S+"))) {
            problems.add(new Problem("link", "verification.wrong.link"));
        }
        var document = problems.isEmpty() ? kept(ui, her, file, problems) : null;
        return new Read(new Move.Evidence(said, page, document), problems);
    }

    /**
     * She takes a document away, of whichever case, while no officer looks at it; that there was one stays in what happened.
     *
     * @throws NotFound where none of her cases has it
     */
    Outcome takeAway(BusinessId business, PersonId her, UUID file) {
        var from = book.listOf(business).stream()
                .filter(it -> it.person().equals(her))
                .filter(it -> book.steps(it).stream().anyMatch(step -> file.equals(step.file())))
                .findFirst()
                .orElseThrow(() -> new NotFound("file", file));
        // Officers who have the latest read the earlier ones too.
        if (book.findLatest(business)
                .filter(it -> it.state().isWith(State.Holder.OFFICE))
                .isPresent()) {
            return new Outcome.Late();
        }
        files.remove(new FileId(file));
        return new Outcome.Done(from);
    }

    /** Documents go with the business that they were handed in for. */
    @EventListener
    void on(BusinessRemoved event) {
        book.files(event.business()).forEach(it -> files.remove(new FileId(it)));
    }

    private @Nullable UUID kept(Ui ui, PersonId her, Optional<MultipartFile> file, List<Problem> problems)
            throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return null;
        }
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        try (var content = file.get().getInputStream()) {
            return switch (files.keep(new NewFile(name, Owner.of(her), PURPOSE, Kind.PAPERS), content)) {
                case KeepOutcome.Kept(var stored) -> stored.id().value();
                case KeepOutcome.Refused(var reason) -> {
                    problems.add(input(ui).problem("file", reason));
                    yield null;
                }
            };
        }
    }
}
