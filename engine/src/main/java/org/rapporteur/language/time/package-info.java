/**
 * Time expressions: finds them in parsed sentences, says what they mean (TIMEX3), and reads the date of publication out
 * of them where the page does not state it.
 *
 * <p>{@link org.rapporteur.language.time.TimeTagger} is the entry. A {@code Rule} looks at the words from one place on
 * and says what expression begins there; the longest wins. Its {@code Meaning} becomes a value once the date of
 * publication, the tense of the sentence and the dates told before are known. Words are in the tables beside this
 * package.
 */
@NullMarked
package org.rapporteur.language.time;

import org.jspecify.annotations.NullMarked;
