package org.rapporteur.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.rapporteur.store.Readers;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.pages.Pages;

/** Serves the pages of a record. Writes it only when a person rules on it. */
public final class WebServer implements AutoCloseable {
    private static final int HEADER_BYTES = 1 << 16;

    private final Readers readers;
    private final Access access;
    private final String host;
    private final Javalin server;

    private WebServer(String name, String host, Readers readers) {
        this.readers = readers;
        this.host = host;
        this.access = Access.to(host);
        this.server = Javalin.create(config -> configure(name, config));
    }

    /**
     * Starts a server.
     *
     * @param folder of the record
     * @param host name or address to listen at; for one that other machines can reach, a token is asked for
     * @param port to listen at, 0 for any that is free
     * @throws RecordException when there is no record, or it cannot be used
     * @throws IOException when the port is taken or the host is none of this machine
     */
    public static WebServer start(Path folder, String host, int port) throws RecordException, IOException {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        WebServer out = new WebServer(name == null ? "record" : name.toString(), host, Readers.open(folder));
        try {
            out.server.start(host, port);
        } catch (RuntimeException e) {
            out.close();
            throw new IOException(reason(e), e);
        }
        return out;
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = String.valueOf(cause.getMessage());
        if (words.contains("in use")) {
            return "is taken by another program";
        }
        boolean bound = e instanceof JavalinBindException
                || cause instanceof BindException
                || cause instanceof UnresolvedAddressException;
        return bound ? "is no address of this machine" : words;
    }

    /** The address to open in a browser, with the token where there is one. */
    public String address() {
        String token = access.token();
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "http://" + name + ":" + server.port() + "/" + (token == null ? "" : "?token=" + token);
    }

    @Override
    public void close() throws RecordException {
        server.stop();
        readers.close();
    }

    private void configure(String name, JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = HEADER_BYTES;
        config.router.ignoreTrailingSlashes = true;
        config.router.treatMultipleSlashesAsSingleSlash = true;
        config.jetty.modifyHttpConfiguration(WebServer::limit);
        config.jetty.modifyServer(s -> s.setErrorHandler(new BareErrors()));
        Site site = new Site(name, readers, new Html(), config.routes);
        ErrorPage errors = new ErrorPage(site);
        config.routes.before(access::check);
        List.of(new Assets(), new ThemePage(config.routes)).forEach(p -> p.add(site));
        Pages.ALL.forEach(p -> p.add(site));
        config.routes.exception(Problem.class, errors::problem);
        config.routes.exception(HttpResponseException.class, errors::http);
        config.routes.exception(RecordException.class, errors::record);
        config.routes.exception(Exception.class, (e, ctx) -> errors.unexpected(ctx));
    }

    private static void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
    }
}
