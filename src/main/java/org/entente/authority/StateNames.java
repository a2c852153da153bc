package org.entente.authority;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What states are called in languages that are not written in Latin letters, as Unicode's Common Locale Data Repository has
 * it. Names in Latin letters are left to the files: of those one language's name for one state is another's for another.
 */
final class StateNames {

    private static final List<LocaleDisplayNames> LANGUAGES = List.of(
                    "am", "ar", "be", "bg", "bn", "ckb", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk", "km",
                    "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "pa", "ps", "ru", "si", "sr", "ta", "te",
                    "tg", "th", "ti", "uk", "ur", "zh", "zh_Hant")
            .stream()
            .map(tag -> LocaleDisplayNames.getInstance(new ULocale(tag)))
            .toList();

    private StateNames() {}

    /** @param region two letters of ISO 3166-1; what is none has no names */
    static Collection<String> of(String region) {
        var names = new LinkedHashSet<String>();
        if (region.length() == 2) {
            for (var language : LANGUAGES) {
                var name = language.regionDisplayName(region);
                if (name.codePoints().noneMatch(c -> UScript.getScript(c) == UScript.LATIN)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
