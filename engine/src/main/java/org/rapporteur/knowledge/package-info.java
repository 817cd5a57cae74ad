/**
 * General knowledge of the world and of the language of news, as data: readable tables that stand beside these classes
 * as resources, one class to a subject. Nothing in them is about any one page.
 *
 * <ul>
 *   <li>{@link org.rapporteur.knowledge.Knowledge}: all of it, loaded once; begin here;
 *   <li>who: {@link org.rapporteur.knowledge.Countries}, {@link org.rapporteur.knowledge.Bodies},
 *       {@link org.rapporteur.knowledge.BodyNouns}, {@link org.rapporteur.knowledge.Titles},
 *       {@link org.rapporteur.knowledge.Honorifics}, {@link org.rapporteur.knowledge.GivenNames},
 *       {@link org.rapporteur.knowledge.Sources};
 *   <li>what is said: {@link org.rapporteur.knowledge.SpeechCues}, {@link org.rapporteur.knowledge.SpeechNouns},
 *       {@link org.rapporteur.knowledge.Phrases};
 *   <li>what is done and counted: {@link org.rapporteur.knowledge.MeetingWords}, {@link org.rapporteur.knowledge.Units};
 *   <li>{@link org.rapporteur.knowledge.PhraseTable}: finds the longest entry among the words of a text.
 * </ul>
 *
 * <p>The head of each table explains its columns. A line that is not as its head says fails the loading, with the file
 * and the line.
 */
@NullMarked
package org.rapporteur.knowledge;

import org.jspecify.annotations.NullMarked;
