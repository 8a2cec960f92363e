package org.banu.platform.files;

import java.util.Optional;
import org.banu.platform.access.Owner;
import org.banu.platform.access.Owners;
import org.springframework.stereotype.Component;

/** Whose a file is. Others open it by an address of the module that they work in, never by its own. */
@Component
class FileOwners implements Owners {

    private final Files files;

    FileOwners(Files files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public Optional<Owner> find(String id) {
        return files.find(id).map(StoredFile::owner);
    }
}
