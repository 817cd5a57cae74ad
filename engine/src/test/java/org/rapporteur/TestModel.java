package org.rapporteur;

import org.rapporteur.language.EncoderModel;
import org.rapporteur.language.LanguageModel;

/** The language model, loaded once for all tests of a run. */
public final class TestModel {
    private static final LanguageModel MODEL = EncoderModel.load();

    private TestModel() {}

    public static LanguageModel get() {
        return MODEL;
    }
}
