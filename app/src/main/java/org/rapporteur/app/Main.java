package org.rapporteur.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code rapporteur}. */
@Command(name = "rapporteur", mixinStandardHelpOptions = true)
public final class Main implements Runnable {

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
