package org.rapporteur.page.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;

/**
 * One request by HTTP/1.1 to an address that was checked: Java's own clients look the host up again, and might connect
 * elsewhere.
 */
final class Http {
    private static final int MAX_HEAD = 1 << 16;

    private final FetchSettings settings;
    private final Networks networks;

    Http(FetchSettings settings) {
        this.settings = settings;
        this.networks = new Networks(settings.allowPrivate());
    }

    /** Asks once; a redirect is an answer like another. */
    Answer get(URI uri, Map<String, String> headers) throws FetchException {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new FetchException(uri + " is no address of the web");
        }
        InetAddress address = networks.address(uri.getHost());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        long deadline = System.nanoTime() + settings.patience().toNanos();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), (int)
                    settings.silence().toMillis());
            plain.setSoTimeout((int) settings.silence().toMillis());
            if (!secure) {
                return exchange(plain, uri, headers, deadline);
            }
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, uri.getHost(), port, true)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                return exchange(socket, uri, headers, deadline);
            }
        } catch (SocketTimeoutException e) {
            throw new FetchException(
                    "its server was silent for " + settings.silence().toSeconds() + " s");
        } catch (EOFException e) {
            throw new FetchException("its server's answer is cut off");
        } catch (ParsingException e) {
            throw new FetchException("what its server answers is not HTTP");
        } catch (IOException | RuntimeException e) {
            throw new FetchException("it could not be fetched (" + e.getMessage() + ")");
        }
    }

    private Answer exchange(Socket socket, URI uri, Map<String, String> headers, long deadline)
            throws IOException, FetchException {
        StringBuilder request = new StringBuilder("GET ").append(target(uri)).append(" HTTP/1.1\r\nHost: ");
        request.append(uri.getHost()).append(uri.getPort() > 0 ? ":" + uri.getPort() : "");
        request.append("\r\nUser-Agent: ").append(settings.agent());
        request.append("\r\nAccept: text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
        request.append("\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        headers.forEach((name, value) ->
                request.append(name).append(": ").append(oneLine(value)).append("\r\n"));
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return answer(uri, received(socket.getInputStream(), deadline));
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return oneLine(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]", "");
    }

    private byte[] received(InputStream in, long deadline) throws IOException, FetchException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > settings.maxBytes()) {
                throw new FetchException("it has more than " + (settings.maxBytes() >> 20) + " MB");
            }
            if (System.nanoTime() > deadline) {
                throw new FetchException(
                        "it was still coming after " + settings.patience().toSeconds() + " s");
            }
        }
        return out.toByteArray();
    }

    /** An answer that ends where the connection does, with its length told as the parser wants it. */
    private static byte[] measured(byte[] raw) {
        String text = new String(raw, 0, Math.min(raw.length, MAX_HEAD), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
        if (end < 0 || head.contains("\r\ncontent-length:") || head.contains("\r\ntransfer-encoding:")) {
            return raw;
        }
        byte[] length = ("\r\nContent-Length: " + (raw.length - end - 4)).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length + length.length);
        out.write(raw, 0, end);
        out.writeBytes(length);
        out.write(raw, end, raw.length - end);
        return out.toByteArray();
    }

    private Answer answer(URI uri, byte[] raw) throws IOException, FetchException {
        HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(measured(raw))));
        Map<String, String> headers = new TreeMap<>();
        http.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        byte[] body =
                http.status() == 304 ? new byte[0] : http.bodyDecoded().stream().readNBytes(settings.maxBytes() + 1);
        if (body.length > settings.maxBytes()) {
            throw new FetchException("it has more than " + (settings.maxBytes() >> 20) + " MB");
        }
        return new Answer(uri, http.status(), headers, raw, body);
    }
}
