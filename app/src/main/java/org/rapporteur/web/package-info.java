/**
 * The pages of a record, made on the server: {@link org.rapporteur.web.WebServer} starts them, and
 * {@link org.rapporteur.web.Access} says who may ask.
 *
 * <p>To add a page: write a {@link org.rapporteur.web.Page} in {@code org.rapporteur.web.pages} that adds its address to the
 * {@link org.rapporteur.web.Site}, asks the record with {@link org.rapporteur.web.Site#read} (SQL over the tables of the record;
 * a page must not load all facts of a kind) and renders a template of {@code src/main/jte}, which puts its content into
 * {@code layout.jte}. Put the page into {@link org.rapporteur.web.pages.Pages#ALL} and, where it is a part of the site, into
 * {@link org.rapporteur.web.Layout#PARTS}. Most pages are lists: a {@link org.rapporteur.web.Listing} says which columns and
 * filters there are and how the rows are found, and gets its page, its CSV and its JSON from
 * {@link org.rapporteur.web.ListingPage}. Addresses come from {@link org.rapporteur.web.Links}, the parameters of a request from
 * {@link org.rapporteur.web.Params}, which refuses what they cannot be; a page that is not there is a
 * {@link org.rapporteur.web.Problem}.
 *
 * <p>All that comes from a record is hostile: templates escape it, {@link org.rapporteur.web.Html} writes out characters that
 * could turn the direction of reading, {@link org.rapporteur.web.Links#outside} lets addresses of the web through and no others.
 * There is no inline script or style; the policy of the pages forbids them.
 */
@NullMarked
package org.rapporteur.web;

import org.jspecify.annotations.NullMarked;
