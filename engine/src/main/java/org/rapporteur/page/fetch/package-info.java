/**
 * Pages from the web, fetched politely and kept: {@link org.rapporteur.page.fetch.Fetcher} gets one address,
 * {@link org.rapporteur.page.fetch.Keep} holds what was got as web archives from which the same record can be built again
 * without the web, and {@link org.rapporteur.page.fetch.Harvest} brings home what addresses, sitemaps and feeds lead to.
 */
@NullMarked
package org.rapporteur.page.fetch;

import org.jspecify.annotations.NullMarked;
