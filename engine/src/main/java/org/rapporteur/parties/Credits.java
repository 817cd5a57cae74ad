package org.rapporteur.parties;

import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.language.Sentence;
import org.rapporteur.record.Role;

/**
 * Finds where a caption stops telling and begins to credit the picture: "[Name/Agency]", "PHOTO: Agency"; and a line that
 * no page marks as one: "Agency/Name" at its end.
 */
final class Credits {
    private static final Pattern WORD =
            Pattern.compile("(?i)photos?|picture|image|credits?|courtesy|photograph|reuters");

    private static final Set<String> FOLLOWING = Set.of(":", "/", "by");
    private static final Pattern AGENCY =
            Pattern.compile("(?i)reuters|afp|ap|epa|efe|photo|images|pool|xinhua|anadolu");
    /** A photographer's name and what may follow it, in tokens. */
    private static final int LONGEST_CREDIT = 7;

    private Credits() {}

    /** Index of the first token of the credit; the sentence's size where there is none. */
    static int start(Sentence s) {
        boolean caption = s.role() == Role.CAPTION;
        for (int i = 0; i < s.size(); i++) {
            String text = s.token(i).text();
            boolean bracket = text.equals("[") || (text.equals("(") && caption);
            if (caption && text.equals("[")) {
                return i;
            }
            if (isSigned(s, i)) {
                return i;
            }
            int word = bracket ? i + 1 : i;
            if ((caption || bracket)
                    && word + 1 < s.size()
                    && WORD.matcher(s.token(word).text()).matches()
                    && FOLLOWING.contains(s.token(word + 1).text())) {
                return i;
            }
        }
        return s.size();
    }

    /** "Agency/Name", nothing but the name after it. */
    private static boolean isSigned(Sentence s, int i) {
        return i + 2 < s.size()
                && s.size() - i <= LONGEST_CREDIT
                && AGENCY.matcher(s.token(i).text()).matches()
                && s.token(i + 1).text().equals("/")
                && s.tokens().subList(i + 2, s.size()).stream().allMatch(t -> t.is("NNP") || t.relates("punct"));
    }
}
