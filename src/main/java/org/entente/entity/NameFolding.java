package org.entente.entity;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes spellings of one name equal. Pure functions; nothing here knows a name.
 *
 * <p>{@link #fold} keeps what distinguishes names in practice: it drops case, accents, apostrophes, punctuation,
 * articles (English and Arabic) and a final possessive. {@link #soundless} goes on to drop what transliterations into
 * Latin letters differ in (Nouri and Nuri, Qassem and Kassim), so that equality there is a proposal, not a match.
 */
public final class NameFolding {

    private static final Set<String> ARTICLES =
            Set.of("the", "al", "el", "ar", "as", "ash", "at", "an", "ad", "az", "ul");

    /** Of "Aliyev" and "Aliev", "Pashinyan" and "Pashinian" the letter that only some write: before e behind a vowel, and behind i. */
    private static final Pattern GLIDE = Pattern.compile("(?<=[aeiu])y(?=e)|(?<=i)y(?=[au])");

    /** Of "Nicos" and "Nikos" the letter, which sounds otherwise before h, z and the light vowels. */
    private static final Pattern HARD_C = Pattern.compile("c(?![heiyz])");

    /** "Abdul", "Abdel", "Abdoul" before another name or written with it, whose l is the article of that name. */
    private static final Pattern SERVANT = Pattern.compile("^abd[aeu]l");

    private NameFolding() {}

    /** Words in lower case, single blanks between them; a name of articles only keeps them. */
    public static String fold(String name) {
        var plain = strip(name);
        var out = new StringBuilder(plain.length());
        var kept = 0;
        for (var word : plain.split(" ", -1)) {
            if (word.isEmpty() || ARTICLES.contains(word)) {
                continue;
            }
            if (kept++ > 0) {
                out.append(' ');
            }
            out.append(word);
        }
        return kept == 0 ? plain.strip() : out.toString();
    }

    private static String strip(String name) {
        var text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        var out = new StringBuilder(text.length());
        var end = withoutPossessive(text);
        for (var i = 0; i < end; i++) {
            var c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                appendLetter(out, c);
            } else if (c == '&') {
                out.append(" and ");
            } else if (!joins(text, i, end)) {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** Apostrophes, accents and the dots of acronyms part no words. */
    private static boolean joins(String text, int at, int end) {
        var c = text.charAt(at);
        return isApostrophe(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (c == '.' && insideAcronym(text, at, end));
    }

    private static void appendLetter(StringBuilder out, char c) {
        switch (c) {
            case 'ı', 'İ' -> out.append('i');
            case 'ł', 'Ł' -> out.append('l');
            case 'ø', 'Ø' -> out.append('o');
            case 'đ', 'Đ', 'ð', 'Ð' -> out.append('d');
            case 'ß' -> out.append("ss");
            case 'æ', 'Æ' -> out.append("ae");
            case 'œ', 'Œ' -> out.append("oe");
            case 'þ', 'Þ' -> out.append("th");
            case 'ə', 'Ə' -> out.append('a');
            default -> out.append(Character.toLowerCase(c));
        }
    }

    /** The dots of "U.S." and "D.R. Congo" join letters; the dot of "St. Lucia" ends a word. */
    private static boolean insideAcronym(String text, int dot, int end) {
        var single = dot > 0
                && Character.isUpperCase(text.charAt(dot - 1))
                && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
        return single && (dot + 1 >= end || Character.isLetter(text.charAt(dot + 1)));
    }

    private static int withoutPossessive(String text) {
        var n = text.stripTrailing().length();
        if (n > 2 && isApostrophe(text.charAt(n - 2)) && (text.charAt(n - 1) == 's' || text.charAt(n - 1) == 'S')) {
            return n - 2;
        }
        return n;
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    static boolean isApostrophe(char c) {
        return switch (c) {
            case '\'', '’', '‘', '`', '´', 'ʿ', 'ʾ', 'ʼ', 'ʻ', 'ʹ', '′' -> true;
            default -> false;
        };
    }

    /** What is left of a folded name without the vowels and consonants that transliterations differ in. */
    public static String soundless(String folded) {
        var out = new StringBuilder(folded.length());
        for (var word : folded.split(" ", -1)) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            out.append(soundlessWord(word));
        }
        return out.toString();
    }

    private static String soundlessWord(String word) {
        var w = GLIDE.matcher(word.replace("ph", "f")
                        .replace("kh", "h")
                        .replace("bh", "b")
                        .replace("gh", "g")
                        .replace("dh", "d")
                        .replace("th", "t")
                        .replace("tch", "ch")
                        .replace("sch", "sh")
                        .replace("ck", "k")
                        .replace("ou", "u")
                        .replace("oo", "u")
                        .replace("ee", "i")
                        .replace("ei", "ay")
                        .replace("ai", "ay")
                        .replace("ey", "ay")
                        .replace("ij", "iy")
                        .replace("q", "k")
                        .replace("v", "w")
                        .replace("dj", "j")
                        .replace("o", "u"))
                .replaceAll("");
        w = SERVANT.matcher(HARD_C.matcher(w).replaceAll("k")).replaceFirst(w.length() == 5 ? "abd" : "abdal");
        if (w.length() > 3 && w.endsWith("h") && "aei".indexOf(w.charAt(w.length() - 2)) >= 0) {
            w = w.substring(0, w.length() - 1);
        }
        var out = new StringBuilder(w.length());
        for (var i = 0; i < w.length(); i++) {
            var c = w.charAt(i);
            var glide = c == 'y' && i > 0 && i < w.length() - 1 && isConsonant(w.charAt(i - 1));
            if (c == 'e' || glide || (c == 'i' && i > 0 && i < w.length() - 1)) {
                c = 'a';
            } else if (c == 'y' && i == w.length() - 1) {
                c = 'i';
            }
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isConsonant(char c) {
        return "aeiouy".indexOf(c) < 0;
    }
}
