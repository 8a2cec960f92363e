package org.banu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.banu.platform.kernel.Language;

/**
 * What went wrong, for the reader.
 *
 * @param kind the end of the message keys {@code web.error.…} and {@code web.error_help.…}
 */
record ErrorPage(String kind) {

    /**
     * A form that was not taken, with what she typed into it: it is kept nowhere else.
     *
     * @param signedOut whether she has to sign in first; else the form itself was too old
     * @param action where it is sent again; empty where it can't be, and only stands there to be copied
     * @param keyed whether it is known when it comes twice
     * @param codes of what was chosen in it
     * @param texts of what was typed in it
     */
    record Again(boolean signedOut, String action, boolean keyed, List<Field> codes, List<Field> texts) {

        /** Never shown and never sent again. */
        private static final Set<String> SECRET = Set.of("_csrf", "once", "password", "old", "code");

        private static final Pattern CODE = Pattern.compile("[a-z0-9_.:-]{0,64}|[A-Z0-9_.:-]{0,64}");
        private static final Pattern PAGE = Pattern.compile("/(?:%s)/[^\\\\]*".formatted(Language.CODES));

        Again {
            codes = List.copyOf(codes);
            texts = List.copyOf(texts);
        }

        /**
         * Of a request.
         *
         * @param ours whether it came from a page of ours, so that she saw what is sent again
         */
        static Again of(boolean signedOut, HttpServletRequest request, boolean ours) {
            var codes = new ArrayList<Field>();
            var texts = new ArrayList<Field>();
            request.getParameterMap().forEach((name, values) -> {
                for (var value : SECRET.contains(name) ? new String[0] : values) {
                    // What a device answered is worth nothing a second time.
                    if (!value.isBlank() && !value.startsWith("{")) {
                        var fields = CODE.matcher(value).matches() ? codes : texts;
                        fields.add(new Field(fields.size() + 1, name, value));
                    }
                }
            });
            var address = Languages.address(request);
            var type = request.getContentType();
            // Files can't be carried along.
            var whole = type == null || !type.startsWith("multipart/");
            return new Again(
                    signedOut,
                    ours && whole && PAGE.matcher(address).matches() ? address : "",
                    request.getParameter("once") != null,
                    codes,
                    texts);
        }

        /** Whether there is anything to copy, or to send. */
        boolean isUseful() {
            return !texts.isEmpty() || !(codes.isEmpty() || action.isEmpty());
        }

        /**
         * A field, as it was sent.
         *
         * @param number among those of its kind, from 1
         */
        record Field(int number, String name, String value) {

            String id() {
                return "text-" + number;
            }
        }
    }
}
