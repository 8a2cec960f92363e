package org.banu.platform.files;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes of whatever a device sends a name that is safe to show and to save under. */
final class FileName {

    /** In characters as people count them, with the ending. */
    static final int LONGEST = 120;

    private static final String NAMELESS = "file";
    private static final char NON_JOINER = '\u200c';
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*%;]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. _-]+|[. ]+$");
    /** Devices of Windows, which no file may be named after there. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    /** The name without folders, directions, control characters and length, and with the ending of what it is. */
    static String of(String sent, Kind kind) {
        var name =
                FOLDERS.matcher(Normalizer.normalize(sent, Normalizer.Form.NFC)).replaceFirst("");
        name = visible(name);
        name = NOT_IN_NAMES.matcher(name).replaceAll("_");
        name = SPACES.matcher(name).replaceAll(" ");
        name = ENDING.matcher(name).replaceFirst("");
        name = EDGES.matcher(name).replaceAll("");
        if (name.isEmpty() || RESERVED.matcher(name).matches()) {
            name = NAMELESS + name;
        }
        var ending = "." + kind.ending();
        return EDGES.matcher(cut(name, LONGEST - ending.length())).replaceAll("") + ending;
    }

    /** As it was sent, in small letters and without the dot; empty for none. */
    static String ending(String sent) {
        var ending = ENDING.matcher(sent.strip());
        return ending.find() ? ending.group().substring(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Without what is not seen: control characters, marks of direction, halves of characters. Urdu needs the non-joiner. */
    private static String visible(String name) {
        return name.codePoints()
                .filter(it -> it == NON_JOINER
                        || Character.isWhitespace(it)
                        || switch (Character.getType(it)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.PRIVATE_USE,
                                    Character.UNASSIGNED -> false;
                            default -> true;
                        })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Between two characters as people see them. */
    private static String cut(String name, int most) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        var end = characters.next(most);
        return end == BreakIterator.DONE ? name : name.substring(0, end);
    }
}
