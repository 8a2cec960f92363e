package org.banu.platform.registry;

import java.util.function.LongFunction;

/** What it takes in a year, in the currency of its country. The bands are Banu's own and no country's law. */
public enum Turnover {
    UNDER_1_MILLION(0, 1),
    UNDER_5_MILLION(1, 5),
    UNDER_20_MILLION(5, 20),
    UNDER_100_MILLION(20, 100),
    UNDER_500_MILLION(100, 500),
    MORE(500, Long.MAX_VALUE);

    private static final long MILLION = 1_000_000;

    private final long from;
    private final long to;

    /** In millions. */
    Turnover(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /** The text of a message with what is put into it, in some language. */
    @FunctionalInterface
    public interface Sentence {

        String of(String key, Object... arguments);
    }

    /**
     * In words.
     *
     * @param amount how an amount is written, with the currency of a country or without any
     */
    public String in(Sentence sentence, LongFunction<String> amount) {
        return switch (this) {
            case UNDER_1_MILLION -> sentence.of("registry.turnover_under", amount.apply(to * MILLION));
            case UNDER_5_MILLION, UNDER_20_MILLION, UNDER_100_MILLION, UNDER_500_MILLION ->
                sentence.of("registry.turnover_between", amount.apply(from * MILLION), amount.apply(to * MILLION));
            case MORE -> sentence.of("registry.turnover_over", amount.apply(from * MILLION));
        };
    }
}
