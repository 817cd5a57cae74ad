package org.rapporteur.page.fuzz;

import org.rapporteur.page.Page;

/** Any bytes as a page of plain text. */
public final class DumpFuzz {
    private DumpFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        PageTarget.read(new Page("a.txt", "a.txt", data));
    }
}
