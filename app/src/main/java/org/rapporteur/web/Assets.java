package org.rapporteur.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.record.Ids;

/** The style sheet, the scripts and the icon. Their addresses carry a hash of what they hold. */
final class Assets implements Page {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";

    private static final Map<String, Asset> ALL = new TreeMap<>(Map.of(
            "rapporteur.css", Asset.load("rapporteur.css", "text/css"),
            "rapporteur.js", Asset.load("rapporteur.js", "text/javascript"),
            "icon.svg", Asset.load("icon.svg", "image/svg+xml"),
            "htmx.js", Asset.load(HTMX, "text/javascript")));

    /** @throws IllegalArgumentException when there is none of this name */
    static String address(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return "/assets/" + name + "?v=" + asset.hash();
    }

    @Override
    public void add(Site site) {
        site.get("/assets/{name}", Assets::answer);
        site.get("/favicon.ico", ctx -> ctx.redirect(address("icon.svg")));
    }

    private static void answer(Context ctx) {
        Asset asset = ALL.get(ctx.pathParam("name"));
        if (asset == null) {
            throw Problem.notFound("There is no file of this name.");
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(asset.type() + "; charset=utf-8").result(asset.bytes());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Asset(String type, byte[] bytes, String hash) {
        static Asset load(String resource, String type) {
            try (InputStream in = Assets.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the program was built without " + resource);
                }
                byte[] bytes = in.readAllBytes();
                return new Asset(type, bytes, Ids.hash(resource, bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
