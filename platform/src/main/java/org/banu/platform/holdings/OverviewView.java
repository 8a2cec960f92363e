package org.banu.platform.holdings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.holdings.Disclosure.Share;
import org.banu.platform.holdings.OverviewPage.Node;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Structure.Flaw;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Puts what is told of a business on a day into a list of owners, and theirs below them. */
final class OverviewView {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Ui ui;
    private final Wording wording;
    private final Disclosure told;
    private final LocalDate on;
    private final List<Flaw> flaws;
    private final Set<String> shown = new HashSet<>();

    OverviewView(Ui ui, Wording wording, Disclosure told, LocalDate on) {
        this.ui = ui;
        this.wording = wording;
        this.told = told;
        this.on = on;
        this.flaws = told.structure().flaws(on);
    }

    boolean isFlawed() {
        return !flaws.isEmpty();
    }

    Node root() {
        return node(told.parties().getFirst(), "", -1, "");
    }

    private Node node(Share share) {
        var percent = share.stake().percent();
        var owner = told.find(share.stake().owner()).orElseThrow();
        return node(
                owner,
                percent == null ? ui.text("holdings.undisclosed") : Words.exact(ui, percent),
                percent == null ? -1 : percent.setScale(0, RoundingMode.HALF_UP).intValue(),
                share.id().toString());
    }

    private Node node(Named named, String share, int bar, String stake) {
        var entity = named.party() instanceof Party.Entity;
        var again = entity && !shown.add(named.id());
        var held = heldIn(named.id());
        var owners = again ? List.<Node>of() : held.stream().map(this::node).toList();
        var stated = named.party() instanceof Party.Entity(var ignored, var all) && all;
        var sum = sum(held);
        return new Node(
                named.id(),
                named.name(),
                entity,
                named.own(),
                about(named),
                share,
                bar,
                stake,
                again,
                owners,
                entity && !again ? said(held, sum, stated) : "",
                flaws.stream()
                        .filter(it -> it.party().equals(named.id()))
                        .map(it -> wrong(it, sum))
                        .toList(),
                stated,
                entity && !again && !held.isEmpty() && sum.compareTo(WHOLE) < 0);
    }

    private List<Share> heldIn(String entity) {
        return told.shares().stream()
                .filter(it -> it.stake().of().equals(entity) && it.stake().isHeld(on))
                .toList();
    }

    private static BigDecimal sum(List<Share> held) {
        return held.stream()
                .map(it -> it.stake().percent())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String said(List<Share> held, BigDecimal sum, boolean stated) {
        if (held.isEmpty()) {
            return ui.text("holdings.nobody");
        }
        var rest = WHOLE.subtract(sum);
        if (rest.signum() <= 0) {
            return rest.signum() == 0 ? ui.text("holdings.whole") : "";
        }
        var undisclosed = held.stream().anyMatch(it -> it.stake().percent() == null);
        var key = undisclosed ? "holdings.rest_undisclosed" : stated ? "holdings.rest_stated" : "holdings.rest_missing";
        return ui.text(key, Words.exact(ui, sum), Words.exact(ui, rest));
    }

    private String wrong(Flaw flaw, BigDecimal sum) {
        return switch (flaw.kind()) {
            case MORE_THAN_THE_WHOLE -> ui.text("holdings.flaw.more", Words.exact(ui, sum));
            case TOO_MANY_PARTIES, TOO_MANY_ENTITIES -> ui.text("holdings.flaw.many");
            case ID_TAKEN, NOBODY_OF_THAT_ID, WRONG_SORT_OF_PARTY, NOT_A_SHARE -> ui.text("holdings.flaw.other");
        };
    }

    private String about(Named named) {
        return switch (named.party()) {
            case Party.Person person -> Words.sex(ui, person.sex());
            case Party.Entity _ -> {
                var parts = new ArrayList<String>();
                if (!named.country().isEmpty()) {
                    parts.add(wording.country(ui, named.country()));
                }
                if (!named.number().isEmpty()) {
                    parts.add(ui.text("holdings.numbered", named.number()));
                }
                yield String.join(" · ", parts);
            }
        };
    }

    List<OverviewPage.Holder> offices() {
        return told.offices().stream()
                .filter(it -> it.role().isHeld(on))
                .map(it -> new OverviewPage.Holder(
                        it.id().toString(),
                        told.name(it.role().person()),
                        Words.office(ui, it.role().kind()),
                        day(it.role().from())))
                .toList();
    }

    List<OverviewPage.Shown> proofs() {
        return told.proofs().stream()
                .map(it -> new OverviewPage.Shown(it.id().toString(), it.says(), day(it.dated())))
                .toList();
    }

    /** What was so before, as sentences. */
    List<String> past() {
        var shares = told.shares().stream()
                .map(Share::stake)
                .filter(it -> it.to() != null && it.to().isBefore(on))
                .map(it -> ui.text(
                        "holdings.past",
                        told.said(it.owner()),
                        it.percent() == null ? ui.text("holdings.undisclosed") : Words.exact(ui, it.percent()),
                        told.said(it.of()),
                        day(it.to())));
        var offices = told.offices().stream()
                .map(Disclosure.Office::role)
                .filter(it -> it.to() != null && it.to().isBefore(on))
                .map(it -> ui.text(
                        "holdings.past_office", told.said(it.person()), Words.said(ui, it.kind()), day(it.to())));
        return Stream.concat(shares, offices).toList();
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : ui.date(day);
    }
}
