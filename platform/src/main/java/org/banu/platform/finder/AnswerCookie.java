package org.banu.platform.finder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.banu.eligibility.Profile;
import org.banu.platform.web.Cookies;
import org.banu.platform.web.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Her answers, sealed, in a cookie that ends with her browser's session. The server keeps nothing. Those that she gives
 * while she is signed in on a phone that others use too open for nobody after her.
 */
@Component
public class AnswerCookie {

    private static final String NAME = "answers";

    private final Seal seal;
    private final Finder finder;

    AnswerCookie(Seal seal, Finder finder) {
        this.seal = seal;
        this.finder = finder;
    }

    /**
     * What she told of herself.
     *
     * @param country whose programmes she wants to see, ISO 3166-1 alpha-2; empty for several
     * @param business which one of hers it is about; empty for none that is known here
     */
    public record Told(Optional<String> country, Profile profile, Optional<String> business) {

        /** Whether it may be about this business, rather than about another one of hers. */
        public boolean fits(String id) {
            return business.isEmpty() || business.get().equals(id);
        }
    }

    /** What a woman told the finder in this browser; nothing where she answered for somebody else. */
    public Told told(HttpServletRequest request) {
        var answers = read(request);
        if (answers.forOther()) {
            return new Told(Optional.empty(), Profile.empty(), Optional.empty());
        }
        var countries = answers.countries();
        return new Told(
                countries.stream().filter(_ -> countries.size() == 1).findFirst(),
                answers.profile(),
                Optional.of(answers.business()).filter(_ -> answers.aboutBusiness()));
    }

    /** Names a result to whoever she gives it to; her answers can't be read from it. */
    String token(Answers answers) {
        return seal.close(Seal.Use.SHARED, AnswerText.write(answers.anonymous()));
    }

    /** Empty for what is no such name. */
    Optional<Answers> shared(String token) {
        return seal.open(Seal.Use.SHARED, token).flatMap(AnswerText::read).map(finder::stillValid);
    }

    /** None where there is no cookie, or one that can't be read or no longer fits the questions. */
    Answers read(HttpServletRequest request) {
        return Cookies.find(NAME, request)
                .flatMap(this::open)
                .flatMap(AnswerText::read)
                .map(finder::stillValid)
                .orElse(Answers.NONE);
    }

    void write(Answers answers, HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(NAME, seal.close(Seal.Use.COOKIE, session(), AnswerText.write(answers)), request, response);
    }

    /** Also what she told before she signed in. */
    private Optional<String> open(String sealed) {
        return seal.open(Seal.Use.COOKIE, session(), sealed).or(() -> seal.open(Seal.Use.COOKIE, sealed));
    }

    private static String session() {
        return SignedIn.onSharedPhone().map(UUID::toString).orElse("");
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        Cookies.end(NAME, request, response);
    }
}
