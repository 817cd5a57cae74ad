package org.rapporteur.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Finds the agency that an article credits in its byline, its credits, or at its end. */
final class Credits {
    private static final Pattern SOURCE =
            Pattern.compile("(?i)(?:source|via|agenc(?:y|ies))\\s?[:—–-]\\s?(.{2,50}?)\\.?");
    private static final Pattern BRACKETS = Pattern.compile(".*[(\\[]([^()\\[\\]]{2,40})[)\\]]\\.?");
    private static final Pattern REPORTING = Pattern.compile("(?i)\\(?reporting by .{3,200}\\bediting by .{3,200}");
    private static final Pattern LEAD = Pattern.compile("(?i)^(?:by\\s+)?(?:the )?|\\s*[|/,].*$");

    private Credits() {}

    /** The agency as written, or null. */
    static @Nullable String agency(List<Line> lines, List<Role> roles) {
        int last = roles.lastIndexOf(Role.BODY);
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            Role role = roles.get(i);
            if (text.length() > 300 && role != Role.BODY) {
                continue;
            }
            if (role == Role.META || role == Role.CREDIT) {
                Matcher m = SOURCE.matcher(text);
                if (m.matches() && Outlets.isOutlet(m.group(1))) {
                    return m.group(1);
                }
                String bare = LEAD.matcher(text).replaceAll("").strip();
                if (Outlets.isAgency(bare)) {
                    return bare;
                }
                if (REPORTING.matcher(text).matches()) {
                    return "Reuters";
                }
            }
            if (role == Role.CREDIT || role == Role.BODY && i == last) {
                Matcher m = BRACKETS.matcher(text.length() > 60 ? text.substring(text.length() - 60) : text);
                if (m.matches() && Outlets.isAgency(m.group(1))) {
                    return m.group(1);
                }
            }
        }
        return null;
    }
}
