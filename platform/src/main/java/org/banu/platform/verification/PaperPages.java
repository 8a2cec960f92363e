package org.banu.platform.verification;

import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.files.FileId;
import org.banu.platform.files.Files;
import org.banu.platform.files.StoredFile;
import org.banu.platform.kernel.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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

    @Allow(roles = Role.REVIEWER, scope = Scope.OWN_ORGANISATION, of = "case")
    @GetMapping("/cases/{case}/files/{file}")
    ResponseEntity<Resource> open(Actor.Person person, @PathVariable("case") UUID id, @PathVariable UUID file) {
        if (!verification.shows(id, person.id(), file)) {
            throw new NotFound("file", file);
        }
        return files.open(new FileId(file)).toSave(PaperPages::disposition);
    }

    /** Names of files tell names of people, so it is called after what it is. */
    private static String disposition(StoredFile file) {
        return "attachment; filename=\"document.%s\"".formatted(file.kind().ending());
    }
}
