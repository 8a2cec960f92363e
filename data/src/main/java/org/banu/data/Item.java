package org.banu.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value in a YAML file that knows its line, so that whoever wrote it can be told where to look.
 *
 * @param scalar a String, BigDecimal or Boolean; null when it is empty, a map or a list
 */
public record Item(
        String file, int line, Shape shape, @Nullable Object scalar, Map<String, Item> fields, List<Item> items) {

    /** What a value is made of. */
    public enum Shape {
        SCALAR,
        MAP,
        LIST
    }

    public Item {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        items = List.copyOf(items);
    }

    public BrokenFact broken(String reason) {
        return new BrokenFact(finding(reason));
    }

    public Finding finding(String reason) {
        return new Finding(file, line, reason);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public Optional<Item> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The item below, by field names and indices; empty when there is none. */
    public Optional<Item> at(List<String> path) {
        Item item = this;
        for (var step : path) {
            item = switch (item.shape) {
                case MAP -> item.fields.get(step);
                case LIST ->
                    step.matches("\\d{1,6}") && Integer.parseInt(step) < item.items.size()
                            ? item.items.get(Integer.parseInt(step))
                            : null;
                case SCALAR -> null;
            };
            if (item == null) {
                return Optional.empty();
            }
        }
        return Optional.of(item);
    }

    public Item get(String field) {
        var item = fields.get(field);
        if (item == null) {
            throw broken("'%s' is missing.".formatted(field));
        }
        return item;
    }

    /** The items of a list field; none when the field is left out. */
    public List<Item> list(String field) {
        return find(field).map(Item::items).orElse(List.of());
    }

    public <T> List<T> list(String field, Function<Item, T> read) {
        return list(field).stream().map(read).toList();
    }

    /** What a field means, or null when it is left out. */
    public <T> @Nullable T orNull(String field, Function<Item, T> read) {
        var item = fields.get(field);
        return item == null ? null : read.apply(item);
    }

    public String text() {
        return switch (scalar) {
            case String text -> text;
            case null, default -> throw broken("Here stands a text, in quotes if it looks like a number.");
        };
    }

    public BigDecimal number() {
        return switch (scalar) {
            case BigDecimal number -> number;
            case null, default -> throw broken("Here stands a number.");
        };
    }

    public int whole() {
        try {
            return number().intValueExact();
        } catch (ArithmeticException e) {
            throw broken("'%s' is no whole number.".formatted(scalar));
        }
    }

    public boolean flag() {
        return switch (scalar) {
            case Boolean flag -> flag;
            case null, default -> throw broken("Here stands true or false.");
        };
    }

    public LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw broken("'%s' is not a day such as \"2020-08-19\".".formatted(scalar));
        }
    }

    /** A year may stand without quotes. */
    public RoughDate roughDate() {
        try {
            return RoughDate.parse(scalar instanceof BigDecimal year ? year.toPlainString() : text());
        } catch (IllegalArgumentException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    public Text texts() {
        return new Text(
                get("en").text(), get("ru").text(), get("kk").text(), get("ur").text());
    }

    /** An enum constant, written in the file as {@code camelCase} or with hyphens: {@code cashTransfer}, {@code seen-in-source}. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        var name =
                text().replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw broken("'%s' is not known here.".formatted(text()));
    }

    /** This item and all below it, in the order of the file. */
    public List<Item> all() {
        var all = new ArrayList<Item>();
        all.add(this);
        fields.values().forEach(it -> all.addAll(it.all()));
        items.forEach(it -> all.addAll(it.all()));
        return all;
    }
}
