package org.rapporteur.reading.second;

import java.util.Optional;

/** Somebody who proposes what a page tells. Safe for use by several threads. */
public interface SecondReader {
    /** What it proposes; empty when there is no answer to be had. */
    Optional<Answer> answer(Question question);
}
