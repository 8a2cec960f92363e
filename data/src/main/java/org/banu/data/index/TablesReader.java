package org.banu.data.index;

import java.util.LinkedHashMap;
import org.banu.data.Item;
import org.banu.data.Text;

/** Reads where the tables of a folder come from. */
final class TablesReader {

    private TablesReader() {}

    /** @param path of the file, such as {@code index/wef/tables.yaml} */
    static Tables read(String path, Item root) {
        var licence = root.get("licence");
        var flags = new LinkedHashMap<String, Text>();
        root.list("flags")
                .forEach(it -> flags.put(it.get("id").text(), it.get("meaning").texts()));
        var codes = new LinkedHashMap<String, String>();
        root.find("codes").ifPresent(it -> it.fields().forEach((code, meant) -> codes.put(code, meant.text())));
        return new Tables(
                path.replaceFirst("^index/", "").replaceFirst("/?tables\\.yaml$", ""),
                root.get("publisher").texts(),
                licence.get("name").text(),
                licence.get("restricted").flag(),
                licence.get("terms").texts(),
                root.list("tables", TablesReader::table),
                flags,
                root.list("series", TablesReader::series),
                codes,
                root.list("questions", TablesReader::questions));
    }

    private static Tables.Table table(Item item) {
        return new Tables.Table(
                item.get("file").text(),
                item.get("title").texts(),
                item.list("sources", TablesReader::origin),
                item.get("retrieved").day());
    }

    private static Tables.Origin origin(Item item) {
        return new Tables.Origin(
                item.get("id").text(),
                item.get("title").text(),
                item.orNull("url", Item::text),
                item.orNull("date", Item::roughDate));
    }

    private static Tables.Series series(Item item) {
        return new Tables.Series(
                item.get("code").text(),
                item.get("name").texts(),
                item.get("unit").text(),
                item.get("source").text());
    }

    private static Tables.Questions questions(Item item) {
        return new Tables.Questions(
                item.get("group").text(),
                item.get("name").texts(),
                item.list(
                        "list",
                        it -> new Tables.Question(
                                it.get("number").whole(), it.get("text").texts())));
    }
}
