package org.banu.platform.files;

import java.util.Set;
import org.banu.platform.access.Owner;

/**
 * A file as somebody hands it in.
 *
 * @param name as her device calls it; whatever somebody typed
 * @param owner a person, an organisation, or both: she handed it in, and it belongs to the organisation
 * @param purpose what it is for, in small letters, such as {@code verification}
 * @param accepted what it may be
 */
public record NewFile(String name, Owner owner, String purpose, Set<Kind> accepted) {

    public NewFile {
        accepted = Set.copyOf(accepted);
        if (owner.person().isEmpty() && owner.organisation().isEmpty()) {
            throw new IllegalArgumentException("A file belongs to somebody: a person, an organisation or both.");
        }
    }
}
