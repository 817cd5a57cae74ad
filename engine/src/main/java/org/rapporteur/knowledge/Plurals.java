package org.rapporteur.knowledge;

/** Plurals of English nouns by the usual rules, and of the few irregular ones that the tables use. */
final class Plurals {
    private Plurals() {}

    /** The plural of a noun or of a compound that ends in one, or whose head stands before "of": "heads of state". */
    static String of(String noun) {
        int of = noun.indexOf(" of ");
        if (of > 0) {
            return of(noun.substring(0, of)) + noun.substring(of);
        }
        if (noun.endsWith("man") && !noun.endsWith("human") && !noun.endsWith("german")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        if (noun.endsWith("child")) {
            return noun + "ren";
        }
        if (noun.endsWith("foot")) {
            return noun.substring(0, noun.length() - 3) + "eet";
        }
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        if (noun.matches(".*(s|x|z|ch|sh)") && !noun.endsWith("arch")) {
            return noun + "es";
        }
        return noun + "s";
    }
}
