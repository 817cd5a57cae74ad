package org.rapporteur.second;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.second.Answer;
import org.rapporteur.reading.second.Proposals;
import org.rapporteur.reading.second.Question;
import org.rapporteur.reading.second.SecondReader;
import org.rapporteur.second.ServerException.Kind;

/**
 * Answers from what is kept, and asks a server for the rest, one page at a time. A server that is not there, or fails page
 * after page, is asked no more.
 */
public final class ModelReader implements SecondReader, AutoCloseable {
    private static final int MOST_TRIES = 2;
    /** After so many pages in a row for which a server gave no answer it is given up. */
    private static final int MOST_FAILURES = 3;

    private static final int PAUSE = 500;

    private final String model;
    private final KeptAnswers kept;
    private final @Nullable Server server;
    private final ReentrantLock turn = new ReentrantLock(true);
    private int failures;
    private boolean givenUp;
    private int without;
    private @Nullable String reason;

    /** @param server null where only what is kept is used */
    public ModelReader(String model, KeptAnswers kept, @Nullable Server server) {
        this.model = model;
        this.kept = kept;
        this.server = server;
    }

    /**
     * A server's model by what is known of it: the name that is given, the first that the server lists, the one that was asked
     * before.
     */
    public static Optional<String> model(@Nullable String given, Server server, KeptAnswers kept)
            throws InterruptedException {
        if (given != null) {
            return Optional.of(given);
        }
        try {
            return server.model().or(() -> Optional.ofNullable(kept.reader()));
        } catch (ServerException e) {
            return Optional.ofNullable(kept.reader());
        }
    }

    @Override
    public Optional<Answer> answer(Question question) {
        String key = Instructions.key(question, model);
        try {
            Optional<String> known = kept.answer(key);
            if (known.isEmpty() && server != null) {
                known = asked(key, question, server);
            }
            return known.flatMap(Proposals::of).map(p -> new Answer(model, p));
        } catch (IOException e) {
            failed(new ServerException(Kind.LASTING, "its answers cannot be kept (" + e.getMessage() + ")"));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> asked(String key, Question question, Server of) throws IOException, InterruptedException {
        turn.lockInterruptibly();
        try {
            if (isGivenUp()) {
                return Optional.empty();
            }
            String answer = json(of, Instructions.request(question, model));
            kept.keep(key, model, question.source(), answer);
            worked();
            return Optional.of(answer);
        } catch (ServerException e) {
            failed(e);
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /** Of a page that is read after it was given up, it is counted that it is read without. */
    private synchronized boolean isGivenUp() {
        without += givenUp ? 1 : 0;
        return givenUp;
    }

    private String json(Server of, String request) throws ServerException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                String content = of.chat(request);
                int start = content.indexOf('{');
                int end = content.lastIndexOf('}');
                String json = start < 0 || end < start ? "" : content.substring(start, end + 1);
                if (Proposals.of(json).isEmpty()) {
                    throw new ServerException(Kind.ANSWER, "its answer is not of the form that was asked for");
                }
                return json;
            } catch (ServerException e) {
                if (e.kind() != Kind.PASSING || tries == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private synchronized void worked() {
        failures = 0;
    }

    private synchronized void failed(ServerException e) {
        without++;
        failures += e.kind() == Kind.ANSWER ? 0 : 1;
        givenUp |= e.kind() == Kind.LASTING || failures >= MOST_FAILURES;
        reason = reason == null ? e.reason() : reason;
    }

    /** How many pages were read without it although it was to be asked. */
    public synchronized int without() {
        return without;
    }

    /** Why, of the first of them. */
    public synchronized @Nullable String reason() {
        return reason;
    }

    @Override
    public void close() {
        try {
            kept.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
