package org.banu.platform.verification;

import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.files.FileId;
import org.banu.platform.files.Files;
import org.banu.platform.files.OpenOutcome;
import org.banu.platform.files.StoredFile;
import org.banu.platform.kernel.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Officers open what she handed in for a case of their organisation. */
@Controller
class PaperPages {

    private final Verification verification;
    private final Files files;

    PaperPages(Verification verification, Files files) {
        this.verification = verification;
        this.files = files;
    }

    /** To be saved, never to be shown within Banu: whatever it holds then acts in no page of ours. */
    @Allow(roles = Role.REVIEWER, scope = Scope.OWN_ORGANISATION, of = "case")
    @GetMapping("/cases/{case}/files/{file}")
    ResponseEntity<Resource> open(Actor.Person person, @PathVariable("case") UUID id, @PathVariable UUID file) {
        if (!verification.shows(id, person.id(), file)) {
            throw new NotFound("file", file);
        }
        return switch (files.open(new FileId(file))) {
            case OpenOutcome.Opened(var opened, var content) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(opened))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .contentType(MediaType.parseMediaType(opened.kind().mediaType()))
                        .contentLength(opened.size())
                        .body(new InputStreamResource(content));
            case OpenOutcome.Damaged _ -> throw new ErrorResponseException(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** Names of files tell names of people, so it is called after what it is. */
    private static String disposition(StoredFile file) {
        return "attachment; filename=\"document.%s\"".formatted(file.kind().ending());
    }
}
