package org.entente.entity;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.entente.entity.NameIndex.Via;
import org.entente.vocabulary.EntityKind.Family;

/**
 * Under which keys an authority is found. The same for those who write an index and for those who look up in it: pure
 * functions; nothing here knows a name.
 */
public final class NameKeys {

    private static final int ACRONYM_LENGTH = 7;
    private static final int SHORTEST_SOUND = 4;
    private static final int LEAST_SKELETON = 5;
    private static final Set<String> PARTICLES = Set.of(
            "bin", "ibn", "ben", "bint", "abu", "abou", "de", "van", "von", "der", "den", "di", "da", "del", "della",
            "la", "le", "du", "dos", "das", "ter", "ould", "st", "san");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private static final Set<Character.UnicodeScript> ABJADS =
            EnumSet.of(Character.UnicodeScript.ARABIC, Character.UnicodeScript.HEBREW, Character.UnicodeScript.SYRIAC);
    private static final Set<Character.UnicodeScript> ABUGIDAS = EnumSet.of(
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.BENGALI,
            Character.UnicodeScript.GUJARATI,
            Character.UnicodeScript.GURMUKHI,
            Character.UnicodeScript.TAMIL,
            Character.UnicodeScript.SINHALA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.ETHIOPIC);

    /** The vowel of a last consonant, which is written in no letter and not spoken. */
    private static final Pattern UNSPOKEN = Pattern.compile("(?<=\\p{L}[^aeiouāēīōū\\P{L}])a(?![\\p{L}\\p{M}])");

    /** "Abdul" and "Abdel" before a name, whose l is the name's article; not "Abdullah". */
    private static final Pattern SERVANT = Pattern.compile("^abd[aeu]l(?=$|(?!ah?$).{3,})");

    private NameKeys() {}

    /** A name that an entity has, and how it stands for it. */
    public record Key(Via via, String name) {}

    /** The names of an entity by their folded forms; of several names with one form the strongest. */
    public static Map<String, Key> of(Authority authority) {
        var keys = new LinkedHashMap<String, Key>();
        var entity = authority.entity();
        if (entity.kind().family() == Family.POST) {
            return keys;
        }
        add(keys, Via.NAME, entity.name());
        entity.aliases().forEach(alias -> add(keys, Via.ALIAS, alias));
        authority.adjectives().forEach(adjective -> add(keys, Via.ADJECTIVE, adjective));
        authority.people().forEach(people -> add(keys, Via.PEOPLE, people));
        authority.seats().forEach(seat -> add(keys, Via.SEAT, seat));
        if (entity.kind().name().equals("person")) {
            addSurname(keys, authority, entity.name());
            entity.aliases().forEach(alias -> addSurname(keys, authority, alias));
        }
        return keys;
    }

    /** The names of an entity, by what they sound like: by {@link #sound} and by {@link #phonetic}. */
    public static Map<String, String> sounds(Authority authority) {
        var sounds = new LinkedHashMap<String, String>();
        var entity = authority.entity();
        if (entity.kind().family() != Family.POST) {
            var names = new LinkedHashSet<String>();
            names.add(entity.name());
            names.addAll(entity.aliases());
            for (var name : names) {
                if (!isAcronym(name) && NameFolding.fold(name).length() >= SHORTEST_SOUND) {
                    sounds.putIfAbsent(sound(name), name);
                    sounds.putIfAbsent(phonetic(name), name);
                    if (entity.kind().family() == Family.ACTOR) {
                        skeleton(name).ifPresent(key -> sounds.putIfAbsent(key, name));
                    }
                }
            }
            sounds.remove("");
        }
        return sounds;
    }

    /** What is left of a name, in Latin letters, without what transliterations differ in. */
    public static String sound(String name) {
        return NameFolding.soundless(NameFolding.fold(latin(name)));
    }

    /** The name by Double Metaphone, word by word; marked, so that it never equals a {@link #sound}. */
    public static String phonetic(String name) {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(8);
        var out = new StringBuilder();
        for (var word : NameFolding.fold(latin(name)).split(" ", -1)) {
            var code = metaphone.doubleMetaphone(word);
            if (code != null && !code.isEmpty()) {
                out.append('~').append(code);
            }
        }
        return out.toString();
    }

    /**
     * What a script without vowels leaves of a name: its consonants, without the bounds of words, which scripts differ in
     * ("Abdullah" is two words in Arabic); marked, so that it never equals another key. Too little of it is no key.
     */
    public static Optional<String> skeleton(String name) {
        var abjad = written(name, ABJADS);
        var out = new StringBuilder("^");
        for (var word : NameFolding.soundless(NameFolding.fold(latin(name))).split(" ", -1)) {
            out.append((abjad ? withoutArticle(word) : SERVANT.matcher(word).replaceFirst("abd"))
                    .replace("zh", "j")
                    .replaceAll("[aeiouyw]", "")
                    .replaceAll("(.)\\1", "$1"));
        }
        return out.length() <= LEAST_SKELETON || name.strip().indexOf(' ') < 0
                ? Optional.empty()
                : Optional.of(out.toString());
    }

    /** Of a word in a script without vowels; a final h stands for a vowel. */
    private static String withoutArticle(String word) {
        var bare = word.equals("l") ? "" : word.startsWith("al") && word.length() > 3 ? word.substring(2) : word;
        return bare.endsWith("h") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** Whether a name is in a script that leaves vowels out, or whose vowels come back otherwise: Arabic, Hebrew, Devanagari, Thai. */
    public static boolean vowelless(String name) {
        return written(name, ABJADS) || written(name, ABUGIDAS);
    }

    private static boolean written(String name, Set<Character.UnicodeScript> scripts) {
        return name.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(scripts::contains);
    }

    /** In Latin letters, by ICU's transliterations; as it is where it has no others. Of a Chinese name two words, as in print. */
    public static String latin(String name) {
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (c > 0x24F && Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                var letters = ToLatin.LETTERS.transliterate(name.replace('ة', 'ه'));
                var spoken = written(name, ABUGIDAS) ? UNSPOKEN.matcher(letters).replaceAll("") : letters;
                var latin = ToLatin.PLAIN.transliterate(spoken);
                return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? joined(latin) : latin;
            }
        }
        return name;
    }

    private static String joined(String syllables) {
        var blank = syllables.indexOf(' ');
        return blank < 0
                ? syllables
                : syllables.substring(0, blank + 1)
                        + syllables.substring(blank + 1).replace(" ", "");
    }

    /** Made when first used: most names need none. */
    private static final class ToLatin {
        static final Transliterator LETTERS = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; NFC");

        /** Letters with marks as English writes them, where it does not merely leave the mark out. */
        static final Transliterator PLAIN = Transliterator.createFromRules("plain", """
                š > sh; Š > Sh; č > ch; Č > Ch; ž > zh; Ž > Zh; ś > sh; Ś > Sh; ş > sh; ǝ > ; \\u00B7 > ;
                ::NFD; ::[[:Nonspacing Mark:]ʿʾʼʹʺ] Remove; ::Latin-ASCII;
                """, Transliterator.FORWARD);
    }

    private static void add(Map<String, Key> keys, Via via, String name) {
        var key = NameFolding.fold(name);
        if (!key.isEmpty()) {
            var kind = via.compareTo(Via.ACRONYM) < 0 && isAcronym(name) ? Via.ACRONYM : via;
            keys.merge(key, new Key(kind, name), (a, b) -> a.via().compareTo(b.via()) <= 0 ? a : b);
        }
    }

    private static void addSurname(Map<String, Key> keys, Authority authority, String name) {
        var own = authority.surname();
        if (own != null) {
            add(keys, Via.SURNAME, own);
            return;
        }
        if (name.contains(" of ")) {
            return;
        }
        var words = NameFolding.fold(name).split(" ", -1);
        var last = words.length - 1;
        while (last > 0 && SUFFIXES.contains(words[last])) {
            last--;
        }
        if (last < 1) {
            return;
        }
        add(keys, Via.SURNAME, capitalised(words[last]));
        var first = last;
        while (first > 1 && PARTICLES.contains(words[first - 1])) {
            first--;
        }
        if (first < last) {
            add(keys, Via.SURNAME, capitalised(String.join(" ", List.of(words).subList(first, last + 1))));
        }
        if (last > 1) {
            // of three names two: with the father's and without the family's, or the other way round
            add(keys, Via.SURNAME, capitalised(words[0] + " " + words[last]));
            if (!PARTICLES.contains(words[1]) && words[0].length() > 1 && words[1].length() > 1) {
                add(keys, Via.SURNAME, capitalised(words[0] + " " + words[1]));
            }
            // "López Obrador": two family names
            add(keys, Via.SURNAME, capitalised(String.join(" ", List.of(words).subList(last - 1, last + 1))));
        }
        withoutInitials(words).ifPresent(shorter -> add(keys, Via.ALIAS, capitalised(shorter)));
        withoutSmallWords(words, last).ifPresent(shorter -> add(keys, Via.ALIAS, capitalised(shorter)));
    }

    /** "George W. Bush" is also called without the letter. */
    private static Optional<String> withoutInitials(String[] words) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < words.length; i++) {
            if (i == 0 || words[i].length() > 1) {
                kept.add(words[i]);
            }
        }
        return kept.size() < words.length && kept.size() > 1 ? Optional.of(String.join(" ", kept)) : Optional.empty();
    }

    /** "Mahathir bin Mohamad" is also called without "bin", "Benigno Aquino III" without the number. */
    private static Optional<String> withoutSmallWords(String[] words, int last) {
        var kept = new ArrayList<String>();
        for (var i = 0; i <= last; i++) {
            if (!words[i].equals("bin") && !words[i].equals("ibn") && !words[i].equals("bint")) {
                kept.add(words[i]);
            }
        }
        return kept.size() < words.length && kept.size() > 1 ? Optional.of(String.join(" ", kept)) : Optional.empty();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static boolean isAcronym(String name) {
        if (name.length() > ACRONYM_LENGTH) {
            return false;
        }
        var letters = 0;
        for (var i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i)) || name.charAt(i) == ' ') {
                return false;
            }
            letters += Character.isUpperCase(name.charAt(i)) ? 1 : 0;
        }
        return letters > 0;
    }

    static int acronymLength() {
        return ACRONYM_LENGTH;
    }
}
