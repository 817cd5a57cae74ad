package org.rapporteur.app;

import java.io.PrintWriter;
import org.rapporteur.store.EvidenceException;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Plain;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command that cannot do what it was asked: one line that says what and what to do. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message {@code what — what to do} */
    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Reports a wrong command line. */
    static int usage(ParameterException e) {
        CommandLine at = e.getCommandLine();
        PrintWriter err = at.getErr();
        err.println("rapporteur: " + Plain.line(String.valueOf(e.getMessage())) + " — see `"
                + at.getCommandSpec().qualifiedName() + " --help`");
        UnmatchedArgumentException.printSuggestions(e, err);
        err.flush();
        return at.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Reports a failure. */
    static int report(Exception e, CommandLine at, boolean debug) {
        boolean expected = e instanceof Failure || e instanceof RecordException || e instanceof EvidenceException;
        String message = expected
                ? String.valueOf(e.getMessage())
                : "this should not happen: " + e + " — run it again with --debug and report what it prints";
        PrintWriter err = at.getErr();
        err.println("rapporteur: " + Plain.line(message));
        if (debug) {
            e.printStackTrace(err);
        }
        err.flush();
        return Main.FAILED;
    }
}
