package org.rapporteur.web;

/** One page, or several that belong together. */
public interface Page {
    /** Adds its addresses to the site. */
    void add(Site site);
}
