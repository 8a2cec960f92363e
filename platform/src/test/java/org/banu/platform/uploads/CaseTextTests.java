package org.banu.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banu.platform.FormWalk;
import org.banu.platform.PageTest;
import org.banu.platform.PostedForm;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.verification.CaseForms;
import org.banu.platform.verification.Verifiers;
import org.junit.jupiter.api.Test;

/** The same where a form is there only while a case stands in a certain state, and once. */
@PageTest
class CaseTextTests {

    private final Visitor browser;
    private final Typing typing;
    private final CaseForms cases;

    CaseTextTests(Visitor browser, Verifiers verifiers, Chambers people) {
        this.browser = browser;
        this.typing = new Typing(browser);
        this.cases = new CaseForms(verifiers, people);
    }

    /** All else in the form is as it should be: what is too long is refused, and the rest is kept. */
    @Test
    void whateverIsTypedAboutACaseIsTakenOrSheIsToldWhatToMend() {
        var tried = new TreeSet<String>();
        var broken = new ArrayList<String>();
        cases.all().forEach((state, fresh) -> {
            var standing = new Standing(fresh);
            for (var form :
                    FormWalk.on(standing.now().page(), browser, standing.now().person())) {
                for (var field : form.texts()) {
                    tried.add(state + " " + Typing.kind(form) + " " + field);
                    Typing.TYPED.forEach(it -> broken.addAll(sends(state, standing, form, field, it)));
                }
            }
        });
        assertThat(broken).isEmpty();
        assertThat(tried)
                .contains(
                        "asks /en/businesses/ID/verification words",
                        "asks /en/businesses/ID/verification WHO_RUNS_IT",
                        "asks /en/businesses/ID/verification WHO_SIGNS",
                        "definitions /en/businesses/ID/definitions/answers words",
                        "declares /en/cases/ID/declaration words",
                        "decides FIRST_CHECK /en/cases/ID/decision words",
                        "decides FIRST_CHECK /en/cases/ID/declaration words",
                        "decides SECOND_CHECK /en/cases/ID/decision words",
                        "decides FIRST_APPEAL /en/cases/ID/decision words",
                        "decides SECOND_APPEAL /en/cases/ID/decision words",
                        "decides REVOKED_APPEAL /en/cases/ID/decision words",
                        "owns FIRST_CHECK /en/businesses/ID/verification/evidence words",
                        "owns FIRST_EVIDENCE /en/businesses/ID/verification/evidence words",
                        "owns FIRST_REFUSED /en/businesses/ID/verification/appeal reasons",
                        "owns SECOND_EVIDENCE /en/businesses/ID/verification/evidence words",
                        "owns SECOND_REFUSED /en/businesses/ID/verification/appeal reasons",
                        "owns REVOKED /en/businesses/ID/verification/appeal reasons");
    }

    /** A case in a certain state: what is refused leaves it there, and after what was taken there is another one. */
    private static final class Standing {

        private final Supplier<CaseForms.Before> fresh;
        private CaseForms.Before now;
        private boolean moved;

        Standing(Supplier<CaseForms.Before> fresh) {
            this.fresh = fresh;
            this.now = fresh.get();
        }

        CaseForms.Before now() {
            if (moved) {
                now = fresh.get();
                moved = false;
            }
            return now;
        }

        void took() {
            moved = true;
        }
    }

    /** Into the same form, of another case where one has moved on. */
    private List<String> sends(String state, Standing standing, PostedForm like, String field, String typed) {
        var before = standing.now();
        var form = FormWalk.on(before.page(), browser, before.person()).stream()
                .filter(it -> Typing.kind(it).equals(Typing.kind(like))
                        && it.fields().keySet().equals(like.fields().keySet()))
                .findFirst()
                .orElseThrow()
                .filled();
        var fields = new LinkedHashMap<>(form.fields());
        form.texts().forEach(it -> fields.merge(it, "So", (was, word) -> was.isEmpty() ? word : was));
        fields.put(field, typed);
        var answer = typing.exchange(SignedInAs.by(before.person()), form, fields);
        var broken = new ArrayList<>(Typing.broken(form, field, typed, answer));
        var expected = typed.equals(Typing.TYPED.getFirst()) ? 422 : 303;
        var status = answer.getResponse().getStatus();
        if (status != 422) {
            standing.took();
        }
        if (status != expected) {
            broken.add("%s, %s of %d: %d".formatted(state, Typing.kind(form) + " " + field, typed.length(), status));
        }
        return broken;
    }
}
