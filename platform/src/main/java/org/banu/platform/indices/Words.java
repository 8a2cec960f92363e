package org.banu.platform.indices;

import java.util.List;
import org.banu.platform.web.Ui;

/** Names and figures of the index in the reader's language. */
public record Words(Ui ui, Indices indices) {

    private static final int DIGITS = 3;

    public String name(String economy) {
        return ui.of(indices.economy(economy).name());
    }

    public List<String> names(List<String> economies) {
        return economies.stream().map(this::name).toList();
    }

    /** Of a group or an indicator of the official method. */
    public String part(String code) {
        return ui.of(indices.official().part(code).orElseThrow().name());
    }

    public String score(double score) {
        return Double.isNaN(score) ? ui.text("web.not_known") : ui.decimal(score, DIGITS);
    }

    /** A difference between scores, one digit more since they are small. */
    public String change(double amount) {
        return ui.signed(amount, DIGITS + 1);
    }

    public String rank(int rank, int size) {
        return ui.text("countries.rank", rank, size);
    }

    /** Who published the figures, for below a picture. */
    public String source() {
        return ui.text("countries.source", ui.of(indices.official().publisher()));
    }
}
