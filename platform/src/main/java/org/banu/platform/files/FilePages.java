package org.banu.platform.files;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Owner;
import org.banu.platform.access.Scope;
import org.banu.platform.files.KeepOutcome.Reason;
import org.banu.platform.once.Once;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Her own files: the list, handing one in, taking it with her, taking it away. */
@Allow
@Controller
class FilePages {

    /** Of files that she keeps here for herself. What other modules keep, they take away by their own rules. */
    private static final String OWN = "own";

    private static final String FIELD = "file";

    private final Files files;

    FilePages(Files files) {
        this.files = files;
    }

    @GetMapping("/account/files")
    ModelAndView list(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return page(ui, person, List.of());
    }

    @Once
    @PostMapping("/account/files")
    public Object add(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @RequestParam(name = FIELD, required = false) Optional<MultipartFile> file)
            throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return refused(ui, person, Reason.EMPTY);
        }
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        try (var content = file.get().getInputStream()) {
            return switch (files.keep(new NewFile(name, Owner.of(person.id()), OWN, Kind.ALL), content)) {
                case KeepOutcome.Kept _ -> back(ui);
                case KeepOutcome.Refused(var reason) -> refused(ui, person, reason);
            };
        }
    }

    @Once
    @PostMapping("/account/files/remove")
    public Object remove(
            @ModelAttribute("ui") Ui ui, Actor.Person ignored, @RequestParam(defaultValue = "") String id) {
        files.find(id).filter(it -> it.purpose().equals(OWN)).ifPresent(it -> files.remove(it.id()));
        return back(ui);
    }

    @Allow(scope = Scope.OWN, of = "file")
    @GetMapping("/files/{file}")
    ResponseEntity<Resource> open(@PathVariable String file) {
        return files.open(FileId.of(file)).toSave(FilePages::disposition);
    }

    /** As RFC 6266 has it: the name in any script, and one for programs that know ASCII only. */
    private static String disposition(StoredFile file) {
        var encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"file.%s\"; filename*=UTF-8''%s"
                .formatted(file.kind().ending(), encoded);
    }

    private ModelAndView page(Ui ui, Actor.Person person, List<Problem> problems) {
        var lines = files.listOf(person.id()).stream()
                .map(it -> FileLine.of(ui, it, it.purpose().equals(OWN)))
                .toList();
        return new ModelAndView("files/files", "page", new FilesPage(lines, files.input(ui, Kind.ALL), problems));
    }

    private ModelAndView refused(Ui ui, Actor.Person person, Reason reason) {
        return Problem.refused(
                page(ui, person, List.of(files.input(ui, Kind.ALL).problem(FIELD, reason))));
    }

    private static ResponseEntity<Void> back(Ui ui) {
        return ui.goTo("/account/files");
    }
}
