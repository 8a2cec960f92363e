package org.banu.platform.entrance;

import java.util.List;
import java.util.Locale;
import org.banu.platform.accounts.Link;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a link opens.
 *
 * @param purpose the end of message keys
 * @param email where it was sent; empty for one on the console
 * @param asksAddress whether she says how she signs in
 * @param second whether a second step stands beside her password, which may then be shorter
 */
record LinkPage(
        String secret,
        Link.Purpose purpose,
        String email,
        boolean asksAddress,
        boolean asksPassword,
        boolean second,
        FormPage form) {

    String key() {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    List<Problem> problems() {
        return form.problems();
    }

    @Nullable
    Problem problem(String field) {
        return form.problem(field);
    }
}
