package org.rapporteur.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A feed on this machine, with so many pages. */
final class Feed implements AutoCloseable {
    private final HttpServer server;
    private final String base;
    private volatile int pages;

    Feed(int pages) throws IOException {
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] bytes = path.equals("/feed")
                    ? feed()
                    : path.matches("/\\d+\\.html")
                            ? Campaign.french(Integer.parseInt(path.replaceAll("\\D", "")))
                            : null;
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
            if (bytes != null) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
    }

    private byte[] feed() {
        StringBuilder out = new StringBuilder("<rss><channel>");
        for (int i = 0; i < pages; i++) {
            out.append("<item><link>").append(base).append('/').append(i).append(".html</link></item>");
        }
        return out.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    String address() {
        return base + "/feed";
    }

    void grow() {
        pages++;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
