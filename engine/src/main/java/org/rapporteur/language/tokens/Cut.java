package org.rapporteur.language.tokens;

/**
 * A word or sign in a text.
 *
 * @param start char offset
 * @param end char offset after its last char
 */
public record Cut(int start, int end) {
    String of(String text) {
        return text.substring(start, end);
    }
}
