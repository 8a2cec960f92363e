package org.banu.data.index;

import java.util.EnumSet;
import java.util.Set;

/** What is to be said of a figure; {@code tables.yaml} has the sentence for each. */
public enum Flag {
    /** Stood under another economy's name in the copy and was put right. */
    RELABELLED("relabelled"),
    /** Absent in every copy, worked out from other published figures. */
    IMPLIED("implied"),
    /** The numbers of women and men are worked out from their ratio. */
    IMPLIED_PARTS("impliedParts"),
    /** Known to two decimals where others have three. */
    TWO_DECIMALS("twoDecimals"),
    /** The source has women over men and men over women. */
    BOTH_RATIOS("bothRatios"),
    /** Incomes cut before the ratio. */
    CAPPED_INCOME("cappedIncome"),
    /** The mean answer of a survey. */
    SURVEY("survey"),
    /** A second copy says otherwise. */
    DIFFERS("differs"),
    /** One of the scores that belong together is mistyped in the copy. */
    MISTYPED("mistyped"),
    /** A rank that was computed here, not published. */
    COMPUTED_RANK("computedRank"),
    /** Only part of the edition is known. */
    PARTIAL("partial");

    private final String id;

    Flag(String id) {
        this.id = id;
    }

    /** As in {@code tables.yaml}. */
    public String id() {
        return id;
    }

    /** What the note and the source of an indicator's value say. */
    static Set<Flag> ofNote(String note, String source) {
        var flags = EnumSet.noneOf(Flag.class);
        addIf(flags, IMPLIED, note.startsWith("implied:") || source.equals("X"));
        addIf(flags, IMPLIED_PARTS, note.contains("implied from ratio"));
        addIf(flags, RELABELLED, note.contains("relabelled"));
        addIf(flags, TWO_DECIMALS, note.contains("2-decimal value"));
        addIf(flags, BOTH_RATIOS, note.contains("male/female ratios"));
        addIf(flags, CAPPED_INCOME, note.contains("capped at"));
        addIf(flags, SURVEY, note.contains("survey mean"));
        return flags;
    }

    /**
     * What the flags of a published row say of one of its scores.
     *
     * @param flags such as {@code relabelled} or {@code EPO:implied;PE:2dec}
     * @param prefix of the score in the table, such as EPO, or GGI for the whole
     */
    static Set<Flag> ofPublished(String flags, String prefix, String rankBasis) {
        var found = EnumSet.noneOf(Flag.class);
        for (var flag : flags.split(";", -1)) {
            addIf(found, RELABELLED, flag.equals("relabelled"));
            addIf(found, MISTYPED, flag.startsWith("mean4_inconsistent") && !prefix.equals("GGI"));
            addIf(found, DIFFERS, flag.startsWith("qog_differs") && prefix.equals("GGI"));
            addIf(found, IMPLIED, flag.equals(prefix + ":implied"));
            addIf(found, TWO_DECIMALS, flag.equals(prefix + ":2dec"));
        }
        addIf(found, COMPUTED_RANK, rankBasis.equals("computed"));
        return found;
    }

    private static void addIf(Set<Flag> flags, Flag flag, boolean said) {
        if (said) {
            flags.add(flag);
        }
    }
}
