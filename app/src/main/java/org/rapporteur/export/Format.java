package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;

/** A form in which other programs read the record. Formats hold no state and may be shared. */
public interface Format {
    /** What {@code --format} calls it: {@code ics}. */
    String name();

    /** Its media type, with the character set where it is text: {@code text/calendar; charset=utf-8}. */
    String mediaType();

    /** The ending of its files, without the dot. */
    String extension();

    /** What it holds and for which programs, in a few words. */
    String about();

    /** Whether it is bytes that would disturb a terminal. */
    default boolean binary() {
        return false;
    }

    /** Whether it can be of some facts only: of a period, of a party. Others always hold all. */
    default boolean filtered() {
        return false;
    }

    /** Whether it says of each fact which reader read it; in others there are only those that the rules read. */
    default boolean namesReaders() {
        return false;
    }

    /** Writes the record, or what of it the rules read where the format could not tell it from the rest. */
    default void export(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        write(namesReaders() ? facts : facts.readByRules(), out);
    }

    /**
     * Writes the record.
     *
     * @param out stays open
     * @throws IOException when it cannot be written to
     * @throws RecordException when the record cannot be read
     */
    void write(RecordFacts facts, OutputStream out) throws IOException, RecordException;
}
