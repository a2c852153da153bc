package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTests {

    @ParameterizedTest(name = "{0} and {1} are one spelling")
    @CsvSource(delimiter = '|', textBlock = """
                    Qaim           | al-Qa'im
                    Ar Ruţbah      | rutbah
                    Ḩadīthah       | Hadithah
                    ‘Anah          | Anah
                    U.S.           | US
                    D.R. Congo     | DR Congo
                    St. Lucia      | St Lucia
                    Iraq's         | Iraq
                    Kurdistan Workers' Party | Kurdistan Workers Party
                    São Tomé       | Sao Tome
                    İzmir          | Izmir
                    Łódź           | Lodz
                    the Islamic State | Islamic State
                    Trinidad & Tobago | Trinidad and Tobago
                    """)
    void spellingsOfOneName(String one, String other) {
        assertThat(NameFolding.fold(one)).isEqualTo(NameFolding.fold(other));
    }

    @ParameterizedTest(name = "{0} and {1} sound alike: {2}")
    @CsvSource(textBlock = """
                    Nouri al-Maliki,  Nuri al-Maliki,   true
                    Qassem Soleimani, Kassim Sulaimani, true
                    Moqtada al-Sadr,  Muqtada al-Sadr,  true
                    Osama bin Laden,  Usama bin Ladin,  true
                    Ahmed Chalabi,    Ahmad Chalabi,    true
                    Rawah,            Rawa,             true
                    Hussein,          Hossein,          true
                    Khamenei,         Khomeini,         false
                    Hassan,           Hussein,          false
                    Mosul,            Basra,            false
                    """)
    void transliterationsSoundAlike(String one, String other, boolean alike) {
        assertThat(sound(one).equals(sound(other))).isEqualTo(alike);
    }

    private static String sound(String name) {
        return NameFolding.soundless(NameFolding.fold(name));
    }
}
