package org.banu.platform.consents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.banu.platform.kernel.Language;

/**
 * The text that somebody read and agreed to.
 *
 * @param version as the form had it; one that is no longer shown is not agreed to
 */
public record ConsentText(Purpose purpose, int version, Language language) {

    /**
     * What she ticked in a form that shows {@code consents/ask}.
     *
     * @param language of the page that the form is on
     * @return empty where she left the box as it was
     */
    public static Optional<ConsentText> ticked(Purpose purpose, HttpServletRequest request, Language language) {
        return Optional.ofNullable(request.getParameter(purpose.field()))
                .flatMap(ConsentText::version)
                .map(it -> new ConsentText(purpose, it, language));
    }

    private static Optional<Integer> version(String sent) {
        try {
            return Optional.of(Integer.valueOf(sent));
        } catch (NumberFormatException noVersion) {
            return Optional.empty();
        }
    }
}
