package org.rapporteur.page.fuzz;

import java.nio.charset.StandardCharsets;
import org.rapporteur.page.Page;

/** Any text as a date, in each place where pages have one: descriptions, elements, a byline, the address. */
public final class DatesFuzz {
    private DatesFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        String quoted = text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        String json = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", " ");
        String page = "<html><meta property=\"article:published_time\" content=\"" + quoted + "\">"
                + "<meta name=\"date\" content=\"" + quoted + "\">"
                + "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\": \"" + json
                + "\", \"dateModified\": \"" + json + "\"}</script><body><h1>Talks end</h1><time datetime=\"" + quoted
                + "\">" + quoted + "</time><p class=\"byline\">By A. Miller, " + quoted + "</p><p>" + quoted
                + " - The envoy said that the talks had been useful, but that nothing had been signed so far.</p>";
        PageTarget.read(new Page("a.html", "https://a.example/" + text, page.getBytes(StandardCharsets.UTF_8)));
        String dump = "Talks end\n" + text + "\nBy A. Miller | " + text + "\n" + text
                + " - The envoy said that the talks had been useful, but that nothing had been signed so far.\n";
        PageTarget.read(new Page("a.txt", "https://a.example/" + text, dump.getBytes(StandardCharsets.UTF_8)));
    }
}
