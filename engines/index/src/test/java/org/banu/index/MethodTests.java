package org.banu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other weights in a method. */
class MethodTests {

    private final Method method = Examples.gapIndex();

    @Test
    void oneWeightChangesAndTheOthersOfItsGroupStay() {
        var changed = method.reweighted(Map.of("HOS", .6)).orElseThrow();
        assertThat(changed.root().groupOf("HOS").flatMap(Node.Group::shares))
                .hasValue(Map.of("PARL", .31, "MIN", .247, "HOS", .6));
        assertThat(changed.root().groupOf("LIT")).isEqualTo(method.root().groupOf("LIT"));
    }

    @Test
    void equalWeightsCountAsSharesOfOne() {
        var changed = method.reweighted(Map.of("PE", .5, "EDU", .3)).orElseThrow();
        assertThat(changed.root().shares()).hasValue(Map.of("EPO", .25, "EDU", .3, "HS", .25, "PE", .5));
    }

    @Test
    void whatTheMethodHasNotOrTheDataDecidesHasNoWeight() {
        assertThat(method.reweighted(Map.of("XYZ", .5))).isEmpty();
        assertThat(method.reweighted(Map.of("overall", .5))).isEmpty();
        assertThat(method.withWeights("PE", new Weights.FromDeviations()).reweighted(Map.of("HOS", .5)))
                .isEmpty();
    }
}
