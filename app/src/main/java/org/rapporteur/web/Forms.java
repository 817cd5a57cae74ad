package org.rapporteur.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Tells forms of these pages from those of other sites: each carries a secret of this run of the program, and the browser
 * says where it comes from.
 */
public final class Forms {
    /** The name of the field that carries the secret. */
    public static final String FIELD = "csrf";

    private static final String SECRET = secret();

    private Forms() {}

    /** The value that each form must carry in {@value #FIELD}. */
    public static String token() {
        return SECRET;
    }

    /** @throws Problem for a form that another site may have sent */
    static void check(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        String host = String.valueOf(ctx.header("Host")).toLowerCase(Locale.ROOT);
        boolean elsewhere = origin != null && !origin.toLowerCase(Locale.ROOT).equals("http://" + host)
                || site != null && !site.equals("same-origin");
        String given = String.valueOf(ctx.formParam(FIELD));
        boolean known =
                MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), SECRET.getBytes(StandardCharsets.UTF_8));
        if (elsewhere || !known) {
            throw Problem.of(
                    403,
                    "This form does not come from a page of this server as it runs now.",
                    "Load the page again and send it from there. Nothing has changed.");
        }
    }

    private static String secret() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
