package org.rapporteur.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a page was taken from the web, as the browser or the extension that saved it says in a comment at its top.
 *
 * @param url null where it does not say
 * @param accessed EDTF day, null where it does not say
 */
record SavedPage(@Nullable String url, @Nullable String accessed) {
    private static final int TOP = 4_000;

    /** "saved from url=(0027)https://news.example/a", as browsers write it. */
    private static final Pattern BROWSER = Pattern.compile("saved from url=\\(\\d+\\)(https?://[^\\s<>\"]+)");

    /** SingleFile's comment, and the date in it as JavaScript prints one: "Thu Mar 14 2019 10:22:13 GMT+0100". */
    private static final Pattern SINGLE_FILE = Pattern.compile(
            "Page saved with SingleFile\\s+url: (https?://[^\\s<>\"]+)\\s+saved date: \\w{3} (\\w{3} \\d{2} \\d{4})\\b");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM dd yyyy", Locale.ENGLISH);

    static SavedPage of(String html) {
        String top = html.substring(0, Math.min(html.length(), TOP));
        Matcher single = SINGLE_FILE.matcher(top);
        if (single.find()) {
            return new SavedPage(single.group(1), day(single.group(2)));
        }
        Matcher browser = BROWSER.matcher(top);
        return new SavedPage(browser.find() ? browser.group(1) : null, null);
    }

    private static @Nullable String day(String written) {
        try {
            return LocalDate.parse(written, DAY).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The same, after what is known of the page without its text. */
    SavedPage or(Page page) {
        return new SavedPage(
                page.url() != null ? page.url() : url, page.accessed() != null ? page.accessed() : accessed);
    }
}
