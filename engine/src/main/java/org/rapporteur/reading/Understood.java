package org.rapporteur.reading;

import org.rapporteur.grammar.Frames;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.PartyFinder;

/**
 * What is understood of a text before its facts are read: its words, who is in it, what its clauses tell, and who is meant
 * by whom they name.
 */
public record Understood(Text text, Cast cast, Frames frames, PartyFinder parties) {}
