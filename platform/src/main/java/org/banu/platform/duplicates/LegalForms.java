package org.banu.platform.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banu.platform.kernel.Folding;

/** Words in names of businesses that tell little or nothing of which business it is. */
final class LegalForms {

    /** What a legal form comes to in both countries. */
    enum Form {
        COMPANY,
        STOCK_COMPANY,
        SOLE_TRADER,
        COOPERATIVE,
        FARM
    }

    /** "And" in the four languages, as it sounds. */
    static final Set<String> JOINS = Set.of("and", "i", "jane", "aind", "end");

    /** As they are written in small letters; several words where a form has several. */
    private static final Map<String, Form> FORMS = forms(new String[][] {
        {"COMPANY", "тоо", "жшс", "llp", "llc", "ltd", "limited", "pvt", "private", "pvtltd", "smc", "ооо", "too"},
        {"COMPANY", "товарищество с ограниченной ответственностью", "жауапкершілігі шектеулі серіктестігі"},
        {"COMPANY", "жауапкершілігі шектеулі серіктестік", "limited liability partnership", "liability partnership"},
        {"COMPANY", "پرائیویٹ لمیٹڈ", "پرائیویٹ", "لمیٹڈ", "پرائیوٹ", "لمٹیڈ", "ایل ایل پی", "پی وی ٹی"},
        {"STOCK_COMPANY", "ао", "ақ", "jsc", "plc", "нао", "акционерное общество", "акционерлік қоғамы"},
        {"SOLE_TRADER", "ип", "жк", "ie", "ip", "индивидуальный предприниматель", "жеке кәсіпкер"},
        {"SOLE_TRADER", "дара кәсіпкер", "individual entrepreneur", "sole proprietor", "proprietorship"},
        {"COOPERATIVE", "пк", "өк", "спк", "өндірістік кооперативі", "производственный кооператив", "cooperative"},
        {"FARM", "кх", "кфх", "шқ", "шаруа қожалығы", "крестьянское хозяйство", "фермерское хозяйство"},
    });

    /** Written before names as a courtesy, or behind them as an addition. */
    private static final Set<String> ADDITIONS =
            Set.of("messrs", "мессрс", "میسرز", "co", "company", "компания", "компаниясы", "کمپنی", "کو", "inc");

    /** Forms as short as this are taken for such only where they stand first or last, or in capitals. */
    private static final int SHORT = 2;

    /** "White" in Kazakh, with which many names begin; a form where it stands behind, or in capitals. */
    private static final String WORD_TOO = "ақ";

    private static final int LONGEST = 4;

    private static final Set<String> COMMON = sounds(
            "салон салоны ателье цех магазин дүкен дүкені дүкендері студия студиясы центр орталық орталығы дом үйі кафе",
            "кондитерская наубайхана наубайханасы пекарня кулинария столовая асхана асханасы швейный тігін мастерская",
            "шеберханасы красоты сұлулық beauty salon parlour parlor boutique studio shop store house home bakery cafe",
            "traders trading enterprise enterprises industries industry foods food collection collections fashion fashions",
            "group групп груп service services сервис строй торг трейд trade consulting консалтинг academy академия",
            "академиясы school school фирма агро agro farm farms handicrafts crafts textiles textile garments designs design",
            "dairy catering events plus плюс центры children kids дети балабақша балабақшасы детский сад textil текстиль",
            "travel тур туризм tour tours logistics логистик medical clinic клиника medica pharmacy аптека kitchen market",
            "маркет atelier шоп хаус дизайн бутик фуд фудс kz кз pk pakistan пакистан kazakhstan казахстан қазақстан the of");

    /** Those of Urdu, by their consonants, which is how they meet their English originals. */
    private static final Set<String> COMMON_IN_URDU = bones(
            "بوتیک بیوٹی پارلر سیلون انٹرپرائزز انٹرپرائز ٹریڈرز ٹریڈنگ فوڈز فوڈ کلیکشن فیشن سٹور اسٹور شاپ ہاؤس بیکری گروپ",
            "سروسز انڈسٹریز ٹیکسٹائل ٹیکسٹائلز گارمنٹس دستکاری کیٹرنگ سکول اسکول اکیڈمی کچن ڈیری فارم فارمز ڈیزائنز پاکستان سنٹر سینٹر");

    private LegalForms() {}

    /**
     * The words of a name without its legal forms.
     *
     * @param found receives the forms
     */
    static List<String> setAside(List<String> words, Set<Form> found) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < words.size(); ) {
            var length = formAt(words, i, found);
            if (length == 0) {
                if (!ADDITIONS.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                    kept.add(words.get(i));
                }
                length = 1;
            }
            i += length;
        }
        return kept;
    }

    /** How many words the form takes that begins here; 0 if none does. */
    private static int formAt(List<String> words, int at, Set<Form> found) {
        for (var length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            var written = String.join(" ", words.subList(at, at + length));
            var form = FORMS.get(written.toLowerCase(Locale.ROOT));
            var first = at == 0 && !written.toLowerCase(Locale.ROOT).equals(WORD_TOO);
            var last = at > 0 && at + length == words.size();
            var capitals = written.equals(written.toUpperCase(Locale.ROOT));
            if (form != null && (written.length() > SHORT || first || last || capitals)) {
                found.add(form);
                return length;
            }
        }
        return 0;
    }

    static boolean isCommon(String sound, boolean urdu) {
        return COMMON.contains(sound) || (urdu && COMMON_IN_URDU.contains(Folding.bones(sound)));
    }

    private static Map<String, Form> forms(String[][] table) {
        var forms = new HashMap<String, Form>();
        for (var row : table) {
            for (var i = 1; i < row.length; i++) {
                forms.put(row[i], Form.valueOf(row[0]));
            }
        }
        return Map.copyOf(forms);
    }

    private static Set<String> sounds(String... lines) {
        var sounds = new HashSet<String>();
        for (var line : lines) {
            BusinessName.folded(line).forEach(it -> sounds.add(it.sound()));
        }
        return Set.copyOf(sounds);
    }

    private static Set<String> bones(String... lines) {
        var bones = new HashSet<String>();
        for (var line : lines) {
            BusinessName.folded(line).forEach(it -> bones.add(Folding.bones(it.sound())));
        }
        return Set.copyOf(bones);
    }
}
