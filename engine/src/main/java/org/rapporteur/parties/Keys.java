package org.rapporteur.parties;

import java.util.Locale;
import org.rapporteur.record.ActorKind;

/** What names name: the keys by which parties of one text are told apart. */
final class Keys {
    /** A person: which one, only the text as a whole tells. */
    static final String PERSON = "person";
    /** A city or building that stands for a government: which body that is, only the text as a whole tells. */
    static final String CAPITAL = "capital:";

    static final String SEAT = "seat:";
    private static final String STATE = "state:";
    private static final String GOVERNMENT = "government:";
    private static final String LEADER = "administration:";
    private static final String COLLECTIVE = "collective:";

    private Keys() {}

    static String state(String iso3) {
        return STATE + iso3;
    }

    static String government(String iso3) {
        return GOVERNMENT + iso3;
    }

    /** A government called by its leader's surname: "the Smith administration". */
    static String leader(String surname) {
        return LEADER + surname;
    }

    static boolean isLeader(String key) {
        return key.startsWith(LEADER);
    }

    /** A party without a name of its own, by its class and whose it is. */
    static String collective(String what) {
        return COLLECTIVE + what;
    }

    static String body(ActorKind kind, String name) {
        return kind + ":" + name.toLowerCase(Locale.ROOT);
    }

    static boolean isState(String key) {
        return key.startsWith(STATE);
    }

    /** The part after the colon: the country's code, the leader's surname. */
    static String value(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
