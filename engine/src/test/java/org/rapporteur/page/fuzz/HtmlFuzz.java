package org.rapporteur.page.fuzz;

import java.nio.charset.StandardCharsets;
import org.rapporteur.page.Page;

/** Any bytes as an HTML page. */
public final class HtmlFuzz {
    private static final byte[] BEGINNING =
            "<html><p>The envoy said that the talks had been useful, but that nothing had been signed so far.</p>"
                    .getBytes(StandardCharsets.US_ASCII);

    private HtmlFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        byte[] bytes = new byte[BEGINNING.length + data.length];
        System.arraycopy(BEGINNING, 0, bytes, 0, BEGINNING.length);
        System.arraycopy(data, 0, bytes, BEGINNING.length, data.length);
        PageTarget.read(new Page("a.html", "https://a.example/2019/04/05/talks", bytes));
    }
}
