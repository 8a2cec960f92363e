package org.banu.platform.privacy;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure would do.
 *
 * @param account the id of her account, which stays in the trail
 * @param goes kinds of data of hers that are deleted
 * @param stays kinds of data of hers that stay, each with why
 * @param left organisations that nobody would look after
 * @param obstacle why it can't be done now; empty if it can
 */
record ErasePage(
        String account,
        List<String> goes,
        List<Stays> stays,
        List<Left> left,
        String obstacle,
        List<Problem> problems) {

    ErasePage {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        left = List.copyOf(left);
        problems = List.copyOf(problems);
    }

    /** A kind of data that stays. */
    record Stays(String title, String why) {}

    /** An organisation whose last administrator she is. */
    record Left(String id, String name) {}

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
