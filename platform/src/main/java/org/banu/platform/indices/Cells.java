package org.banu.platform.indices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.banu.platform.pictures.Table.Cell;

/** Cells of the tables below pictures. */
public record Cells(Words words) {

    private static final int PLAIN_DIGITS = 6;

    public Cell score(double score) {
        return Double.isNaN(score) ? none() : new Cell(words.score(score), plain(score));
    }

    public Cell change(double amount) {
        return new Cell(words.change(amount), plain(amount));
    }

    public Cell whole(int number) {
        return new Cell(words.ui().number(number), String.valueOf(number));
    }

    /** Without the separators that numbers have. */
    public Cell year(int year) {
        return Cell.of(String.valueOf(year));
    }

    public Cell none() {
        return new Cell(words.ui().text("web.not_known"), "");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(PLAIN_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
