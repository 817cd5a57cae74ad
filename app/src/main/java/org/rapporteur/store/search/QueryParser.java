package org.rapporteur.store.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;
import org.rapporteur.store.search.Query.Condition;
import org.rapporteur.store.search.Query.Field;
import org.rapporteur.store.search.Query.Term;

/**
 * Understands a query: {@code words "a phrase" begin* -not one OR other field:value field:"a value"}. All words must be
 * there; {@code OR} binds more than standing side by side. The values of one field are alternatives. Case and accents do
 * not matter. Anything else that is typed is a word, or nothing.
 */
public final class QueryParser {
    /** Characters that a query may have. */
    public static final int LONGEST = 10_000;

    private static final int MOST = 100;
    private static final int SHOWN = 40;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final String text;
    private int at;
    private int parts;
    private final List<List<Term>> words = new ArrayList<>();
    private final List<Term> not = new ArrayList<>();
    private final Map<Field, List<Condition>> fields = new EnumMap<>(Field.class);
    private boolean or;
    private boolean wordBefore;

    private QueryParser(String text) {
        this.text = text;
    }

    /** @throws QueryException with a message for the person who typed it */
    public static Query parse(String text) throws QueryException {
        if (text.length() > LONGEST) {
            throw new QueryException("the query has more than " + LONGEST + " characters; shorten it");
        }
        return new QueryParser(text).parse();
    }

    private Query parse() throws QueryException {
        while (at < text.length()) {
            if (isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            part();
        }
        if (or) {
            throw new QueryException("after OR there is no word to choose");
        }
        return new Query(words, not, fields);
    }

    private void part() throws QueryException {
        boolean negated = text.charAt(at) == '-';
        if (negated) {
            at++;
        }
        int start = at;
        boolean quoted = at < text.length() && isQuote(text.charAt(at));
        String value = value();
        int colon = quoted ? -1 : value.indexOf(':');
        Field field = colon > 0 ? field(value.substring(0, colon)) : null;
        if (field != null) {
            condition(field, value.substring(colon + 1), negated);
        } else if (!quoted && !negated && value.equals("OR")) {
            startAlternative();
        } else {
            term(value, negated, start);
        }
    }

    /** What stands up to the next space; between quotation marks, spaces belong to it. */
    private String value() {
        StringBuilder out = new StringBuilder();
        while (at < text.length() && !isSpace(text.charAt(at))) {
            char c = text.charAt(at++);
            if (!isQuote(c)) {
                out.append(c);
                continue;
            }
            if (out.length() > 0 && out.charAt(out.length() - 1) != ':') {
                at--;
                break;
            }
            // A mark that is not closed reaches to the end.
            while (at < text.length() && !isQuote(text.charAt(at))) {
                out.append(text.charAt(at++));
            }
            at++;
            if (at < text.length() && text.charAt(at) == '*') {
                continue;
            }
            break;
        }
        return out.toString();
    }

    private void startAlternative() throws QueryException {
        if (!wordBefore || or) {
            throw new QueryException("OR stands between two words; write “OR” in quotation marks to look for it");
        }
        or = true;
    }

    private void term(String value, boolean negated, int start) throws QueryException {
        String cleaned = value.replace('\0', ' ').replaceAll("\\*+$", "");
        if (cleaned.codePoints().noneMatch(QueryParser::isInWords)) {
            // Nothing but signs, which no text is found by.
            return;
        }
        count();
        boolean prefix = value.endsWith("*") && isInWords(cleaned.codePointBefore(cleaned.length()));
        Term term = new Term(cleaned, prefix);
        if (negated) {
            if (or) {
                throw new QueryException("OR and “-” do not go together: " + shown(text.substring(start)));
            }
            not.add(term);
            wordBefore = false;
            return;
        }
        if (or) {
            words.get(words.size() - 1).add(term);
        } else {
            words.add(new ArrayList<>(List.of(term)));
        }
        or = false;
        wordBefore = true;
    }

    private void count() throws QueryException {
        if (++parts > MOST) {
            throw new QueryException("the query has more than " + MOST + " words; leave some of them out");
        }
    }

    private static @Nullable Field field(String name) throws QueryException {
        String upper = name.toUpperCase(Locale.ROOT);
        for (Field f : Field.values()) {
            if (f.name().equals(upper)) {
                return f;
            }
        }
        if (name.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            throw new QueryException("there is no field “" + shown(name) + "”; there are "
                    + Arrays.stream(Field.values())
                            .map(f -> f.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return null;
    }

    private void condition(Field field, String value, boolean negated) throws QueryException {
        String name = field.name().toLowerCase(Locale.ROOT);
        if (or) {
            throw new QueryException("OR stands between words only; give “" + name + ":” several times instead");
        }
        if (value.isBlank()) {
            throw new QueryException("“" + name + ":” needs a value, without a space before it");
        }
        boolean day = field == Field.BEFORE || field == Field.AFTER;
        if (day && (negated || !Edtf.isValid(value) || Edtf.first(value) == null)) {
            throw new QueryException("“" + name + ":” needs a date like 2018, 2018-11 or 2018-11-09, not “"
                    + shown((negated ? "-" : "") + value) + "”");
        }
        if (field == Field.YEAR && !YEAR.matcher(value).matches()) {
            throw new QueryException("“year:” needs a year like 2018, not “" + shown(value) + "”");
        }
        count();
        fields.computeIfAbsent(field, f -> new ArrayList<>()).add(new Condition(value.strip(), negated));
        wordBefore = false;
    }

    private static String shown(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }

    /** Whether the index has words with such a character: a letter or a number, as its tokenizer counts them. */
    static boolean isInWords(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
