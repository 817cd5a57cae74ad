package org.rapporteur.language.encoder;

/** The letter case of a word, which an uncased vocabulary does not tell. */
final class LetterCase {
    private static final int LOWER = 0;
    private static final int TITLE = 1;
    private static final int UPPER = 2;
    private static final int MIXED = 3;

    private LetterCase() {}

    /** The class of a word by its letters: small or none, a capital first, all capitals (two or more), anything else. */
    static int of(String word) {
        int[] letters = word.codePoints().filter(Character::isLetter).toArray();
        int lower = 0;
        int upper = 0;
        for (int c : letters) {
            lower += Character.isLowerCase(c) ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        if (lower == letters.length) {
            return LOWER;
        }
        if (upper == letters.length) {
            return upper > 1 ? UPPER : TITLE;
        }
        return Character.isUpperCase(letters[0]) && lower == letters.length - 1 ? TITLE : MIXED;
    }
}
