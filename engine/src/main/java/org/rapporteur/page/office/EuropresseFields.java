package org.rapporteur.page.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Dates;
import org.rapporteur.page.Lines;

/**
 * An article of Europresse, known by its order: the source, with a card of it or without; the day; the title; who signed it;
 * the text, to the notice of rights.
 */
final class EuropresseFields {
    /** The first words of lines that describe the source, each with its value below; and of those that end a text. */
    private static final Set<String> CARD = Set.copyOf(Lines.of(EuropresseFields.class, "europresse-card.tsv"));

    private static final Pattern END = Pattern.compile(
            "(?iu)(?:©|\\(c\\) ?|copyright\\b|tous droits réservés|all rights reserved|note\\(s\\) ?:|(?:public )?certificat émis|(?:public )?certificate issued|cet article (?:est paru|a été publié)|this article (?:appeared|was published) in|taille ?:|size ?:|lieu\\(x\\) géographique).*");
    private static final Pattern PLACE = Pattern.compile(
            "(?iu)(.*?\\S)(?: ?[•·|] ?|, )(?:p(?:\\.|ages?) ?[\\w ,.-]+|no\\.? ?[\\w ,.-]+|[\\d ]+ (?:mots|words))(?: ?[•·|,] ?.*)?");
    private static final int CARD_VALUE = 80;

    private EuropresseFields() {}

    /** The day in a line beside a section and a page: "World, Tuesday, March 5, 2019, p. 4". */
    private static Dates.@Nullable Found day(String line) {
        return line.length() > CARD_VALUE || line.endsWith(".") ? null : Dates.first(line, false);
    }

    /** The article that these lines hold; null where there is none. */
    static @Nullable PressArticle article(List<String> lines, int line) {
        List<String> rest = new ArrayList<>();
        String publisher = null;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            int colon = text.indexOf(':');
            String label = (colon < 0 ? text : text.substring(0, colon)).strip();
            if (CARD.contains(label.toLowerCase(Locale.ROOT))) {
                String value = colon < 0 ? "" : text.substring(colon + 1).strip();
                while (value.isEmpty()
                        && i + 1 < lines.size()
                        && lines.get(i + 1).length() <= CARD_VALUE) {
                    value = lines.get(++i);
                }
                boolean source = label.toLowerCase(Locale.ROOT).matches("nom de la source|source name");
                publisher = source ? value : publisher;
                // What stood before a card is of the cover.
                if (source) {
                    rest.clear();
                }
            } else if (!text.isEmpty() && !PressFields.isPageNumber(text)) {
                rest.add(text);
            }
        }
        int date = 0;
        Dates.Found day = null;
        for (int i = 0; i < rest.size() && day == null; i++) {
            day = day(rest.get(i));
            date = i;
        }
        if (day == null) {
            return null;
        }
        int at = date + 1;
        Matcher place = PLACE.matcher(at < rest.size() ? rest.get(at) : "");
        if (place.matches()) {
            at++;
        }
        if (publisher == null) {
            publisher = date > 0 ? rest.get(date - 1) : place.matches() ? place.group(1) : null;
        }
        String title = at < rest.size() ? rest.get(at++) : null;
        List<String> authors = List.of();
        if (at < rest.size() && PressAuthors.isSigned(rest.get(at))) {
            authors = PressAuthors.of(rest.get(at++), publisher);
        }
        List<String> text = new ArrayList<>();
        for (; at < rest.size() && !END.matcher(rest.get(at)).matches(); at++) {
            text.add(rest.get(at));
        }
        return new PressArticle(
                true,
                line,
                title,
                publisher == null ? null : PressFields.outlet(publisher),
                day.date().toString(),
                authors,
                null,
                null,
                String.join("\n\n", text));
    }
}
