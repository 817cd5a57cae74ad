/**
 * The engine of Rapporteur. One line says how it works, and every arrow of it is a package:
 *
 * <pre>
 * pages ──page──▶ documents ──language──▶ texts ──reading──▶ readings ──linking──▶ record
 * </pre>
 *
 * <ul>
 *   <li>{@code record}: the vocabulary of facts, cites, dates, ids, and the codec of the export;
 *   <li>{@code knowledge}: general knowledge of the world and of the language of news, as data;
 *   <li>{@code page}: what comes in, to an article with its segments and metadata;
 *   <li>{@code language}: sentences, parses, names, time expressions;
 *   <li>{@code reading}: one article's facts;
 *   <li>{@code linking}: many articles' facts to one record.
 * </ul>
 *
 * {@link org.rapporteur.Engine} is the ready-made composition.
 */
@NullMarked
package org.rapporteur;

import org.jspecify.annotations.NullMarked;
