package org.banu.data;

/** Reads a definition out of its file. */
final class DefinitionReader {

    private DefinitionReader() {}

    static Definition definition(ConditionReader conditions, Item item, String hash) {
        return new Definition(
                item.get("id").text(),
                item.get("country").text(),
                item.get("name").texts(),
                ProgrammeReader.original(item),
                item.get("issuer").texts(),
                item.get("summary").texts(),
                item.orNull("ownership", Item::number),
                item.orNull("appliesTo", Item::texts),
                conditions.rules(item),
                item.list("merged", Item::text),
                ProgrammeReader.provenance(item),
                hash);
    }
}
