package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may ask: whoever calls the server by a name that it has, and knows the token where there is one. */
final class Access {
    private static final String COOKIE = "rapporteur";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What every answer carries. */
    static final Map<String, String> HEADERS = headers();

    private final Set<String> names;
    private final @Nullable String token;

    private Access(Set<String> names, @Nullable String token) {
        this.names = names;
        this.token = token;
    }

    /** For a server that only this machine can reach, or that asks for a new token. */
    static Access to(String host) {
        if (isLoopback(host)) {
            return new Access(LOOPBACK, null);
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new Access(Set.of(), HexFormat.of().formatHex(random));
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host) || host.equals("::1");
    }

    @Nullable
    String token() {
        return token;
    }

    /** @throws Problem for a request that may not be answered */
    void check(Context ctx) {
        HEADERS.forEach(ctx::header);
        String host = name(ctx.header("Host"));
        if (!names.isEmpty() && !names.contains(host)) {
            // A page of another site that has pointed its own name at this machine.
            throw Problem.of(421, "This server is not called so.", "Open it as http://127.0.0.1 with its port.");
        }
        if (token != null) {
            checkToken(ctx, token);
        }
    }

    private static void checkToken(Context ctx, String token) {
        String given = ctx.queryParam("token");
        if (given != null && matches(given, token)) {
            Cookie cookie = new Cookie(COOKIE, token);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            ctx.cookie(cookie);
            Map<String, String> rest = new LinkedHashMap<>();
            ctx.queryParamMap().forEach((name, values) -> rest.put(name, values.get(0)));
            rest.remove("token");
            ctx.redirect(Links.query(ctx.path().replaceFirst("^/+", "/"), rest));
            ctx.skipRemainingHandlers();
            return;
        }
        String kept = ctx.cookie(COOKIE);
        if (kept == null || !matches(kept, token)) {
            throw Problem.of(
                    401,
                    "This server asks for its token.",
                    "Open the address that “rapporteur serve” printed when it started; it ends in ?token=….");
        }
    }

    private static boolean matches(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** The host of a {@code Host} header, without its port. */
    private static String name(@Nullable String header) {
        String host = header == null ? "" : header.toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static Map<String, String> headers() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("Content-Security-Policy", POLICY);
        out.put("X-Content-Type-Options", "nosniff");
        out.put("X-Frame-Options", "DENY");
        out.put("Referrer-Policy", "same-origin");
        out.put("Cross-Origin-Opener-Policy", "same-origin");
        out.put("Cross-Origin-Resource-Policy", "same-origin");
        out.put("Cache-Control", "no-cache");
        return out;
    }
}
