package org.rapporteur.web.pages;

import org.rapporteur.export.Format;
import org.rapporteur.web.Links;
import org.rapporteur.web.Params;

/**
 * A format as the page of exports shows it.
 *
 * @param filtered whether the filters keep some of its facts
 * @param href its file
 */
public record ExportView(String name, String about, String extension, boolean filtered, String href) {
    static ExportView of(Format format, Params params) {
        String path = Links.path("export", format.name());
        return new ExportView(
                format.name(),
                format.about(),
                format.extension(),
                format.filtered(),
                format.filtered() ? Links.query(path, params.all()) : path);
    }
}
