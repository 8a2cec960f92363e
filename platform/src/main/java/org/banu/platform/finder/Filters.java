package org.banu.platform.finder;

import java.math.BigDecimal;
import org.banu.data.Programme;
import org.banu.data.Women;
import org.banu.platform.finder.Finder.Match;
import org.banu.platform.programmes.Programmes;

/**
 * What of the result she wants to see; all of it stands in the address, so it survives a reload and can be shared.
 *
 * @param kind {@code finance}, {@code training} or {@code network}; empty for all
 * @param country ISO 3166-1; empty for all
 * @param women only what is for women alone
 * @param open only what is not known to have ended
 * @param amount the least amount that must be reachable, in the programme's own unit; empty for any
 */
record Filters(String kind, String country, boolean women, boolean open, String amount) {

    /** Whether they leave anything out. */
    boolean narrow() {
        return women || open || !kind.isEmpty() || !country.isEmpty() || !amount.isEmpty();
    }

    boolean lets(Match match) {
        var programme = match.programme();
        return isOfKind(programme)
                && (country.isEmpty() || programme.country().equals(country))
                && (!women || programme.women() == Women.ONLY)
                && (!open || !Programmes.isPast(programme))
                && reaches(programme);
    }

    private boolean isOfKind(Programme programme) {
        return switch (kind) {
            case "finance" -> programme.finance();
            case "training" -> programme.course() != null;
            case "network" -> programme.network() != null;
            default -> true;
        };
    }

    /** A programme with no known upper end stays: unknown is never no. */
    private boolean reaches(Programme programme) {
        if (!amount.matches("\\d{1,15}")) {
            return true;
        }
        var wanted = new BigDecimal(amount);
        var amounts = programme.terms().amounts();
        return amounts.isEmpty()
                || amounts.stream().anyMatch(it -> it.max() == null || it.max().compareTo(wanted) >= 0);
    }
}
