package org.rapporteur.page.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gets addresses of the web: one at a time, with a pause between two of one host, as far as the host's robots.txt allows.
 * Redirects are followed by hand, each checked as the first address was. Not safe for use by several threads.
 */
public final class Fetcher {
    private static final int MAX_REDIRECTS = 5;
    /** A host that asks for more than this is not waited for; it is left alone. */
    private static final long MAX_DELAY = 60_000;

    private static final List<String> NAMES = List.of("rapporteur");

    private final FetchSettings settings;
    private final Http http;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(MAX_DELAY, 10);
    private final Map<String, BaseRobotRules> rules = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();

    public Fetcher(FetchSettings settings) {
        this.settings = settings;
        this.http = new Http(settings);
    }

    /**
     * Gets an address, and what it redirects to.
     *
     * @param headers to send beside the usual ones
     * @return the answer, whatever its status but a redirect
     * @throws FetchException when it may not be fetched, or cannot be
     */
    public Answer get(String address, Map<String, String> headers) throws FetchException, InterruptedException {
        URI uri = uri(address);
        for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
            BaseRobotRules allowed = rules(uri);
            if (!allowed.isAllowed(uri.toString())) {
                throw new FetchException("its host's robots.txt does not allow to fetch it");
            }
            pause(uri, allowed.getCrawlDelay());
            Answer answer = http.get(uri, headers);
            if (!isRedirect(answer)) {
                return answer;
            }
            uri = next(uri, answer);
        }
        throw new FetchException("it redirects more than " + MAX_REDIRECTS + " times");
    }

    private static boolean isRedirect(Answer answer) {
        return answer.status() >= 300
                && answer.status() < 400
                && answer.status() != 304
                && !answer.header("location").isEmpty();
    }

    private static URI next(URI from, Answer answer) throws FetchException {
        try {
            return uri(from.resolve(answer.header("location").strip().replace(" ", "%20"))
                    .toString());
        } catch (IllegalArgumentException e) {
            throw new FetchException("it redirects to what is no address");
        }
    }

    private static URI uri(String address) throws FetchException {
        try {
            URI uri = new URI(address.strip());
            return new URI(
                    uri.getRawFragment() == null
                            ? uri.toString()
                            : uri.toString().substring(0, uri.toString().indexOf('#')));
        } catch (URISyntaxException e) {
            throw new FetchException("it is no address of the web");
        }
    }

    private BaseRobotRules rules(URI uri) throws FetchException, InterruptedException {
        String host = host(uri);
        BaseRobotRules known = rules.get(host);
        if (known == null) {
            known = fetched(URI.create(host + "/robots.txt"));
            rules.put(host, known);
        }
        return known;
    }

    private BaseRobotRules fetched(URI robots) throws FetchException, InterruptedException {
        URI uri = robots;
        for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
            pause(uri, 0);
            Answer answer = http.get(uri, Map.of());
            if (!isRedirect(answer)) {
                return answer.status() == 200
                        ? parser.parseContent(robots.toString(), answer.body(), answer.header("content-type"), NAMES)
                        : parser.failedFetch(answer.status());
            }
            uri = next(uri, answer);
        }
        return parser.failedFetch(404);
    }

    private static String host(URI uri) throws FetchException {
        if (uri.getScheme() == null || uri.getRawAuthority() == null || uri.getHost() == null) {
            throw new FetchException(uri + " is no address of the web");
        }
        return (uri.getScheme() + "://" + uri.getHost() + (uri.getPort() > 0 ? ":" + uri.getPort() : ""))
                .toLowerCase(Locale.ROOT);
    }

    private void pause(URI uri, long robotsDelay) throws FetchException, InterruptedException {
        long delay = Math.max(settings.delay().toMillis(), robotsDelay > MAX_DELAY ? MAX_DELAY : robotsDelay);
        Long last = asked.get(host(uri));
        if (last != null) {
            long wait = delay - Duration.ofNanos(System.nanoTime() - last).toMillis();
            if (wait > 0) {
                Thread.sleep(wait);
            }
        }
        asked.put(host(uri), System.nanoTime());
    }
}
