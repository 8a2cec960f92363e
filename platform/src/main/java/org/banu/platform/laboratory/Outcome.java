package org.banu.platform.laboratory;

import java.util.List;
import org.banu.index.Difference;
import org.banu.index.Index;
import org.banu.index.RankInterval;
import org.banu.index.WhatIf;
import org.banu.platform.indices.Standing;

/**
 * What a scenario does.
 *
 * @param before how sure the rank is as it stands
 * @param after how sure the rank would be
 */
record Outcome(Scenario scenario, WhatIf whatIf, RankInterval before, RankInterval after) {

    static Outcome of(Scenario scenario) {
        var standing = scenario.standing();
        var economy = scenario.economy();
        var before = standing.interval(economy, standing.root()).orElseThrow();
        if (!scenario.changes()) {
            return new Outcome(scenario, new WhatIf(standing.index(), standing.index()), before, before);
        }
        var whatIf = standing.index().whatIf(scenario.cells(), scenario.weighted());
        var after = standing.ranking(whatIf.after()).intervals().stream()
                .filter(it -> it.economy().equals(economy))
                .findFirst()
                .orElseThrow();
        return new Outcome(scenario, whatIf, before, after);
    }

    Standing standing() {
        return scenario.standing();
    }

    Index changed() {
        return whatIf.after();
    }

    double scoreBefore() {
        return standing().result().score(scenario.economy(), standing().root());
    }

    double scoreAfter() {
        return changed().result().score(scenario.economy(), standing().root());
    }

    /** How many have a rank. */
    int size() {
        return standing().ranked().size();
    }

    List<Difference> differences() {
        return whatIf.differences(scenario.economy());
    }
}
