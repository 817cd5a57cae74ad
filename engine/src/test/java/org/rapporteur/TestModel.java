package org.rapporteur;

import org.rapporteur.language.CoreNlpModel;
import org.rapporteur.language.LanguageModel;

/** The language model, loaded once for all tests of a run. */
public final class TestModel {
    private static final LanguageModel MODEL = CoreNlpModel.load();

    private TestModel() {}

    public static LanguageModel get() {
        return MODEL;
    }
}
