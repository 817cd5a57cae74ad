package org.rapporteur.export;

import java.util.List;
import java.util.Optional;

/** The formats that there are. */
public final class Formats {
    /** Every format, in the order in which they are listed. */
    public static final List<Format> ALL = List.of(
            new JsonLinesFormat(),
            new CsvPackageFormat(),
            new PloverFormat(),
            new MeetingsFormat(),
            new CalendarFormat(),
            new FollowTheMoneyFormat(),
            new SchemaOrgFormat(),
            new AnnotationsFormat(),
            new GexfFormat(),
            new GraphMlFormat(),
            new GeoJsonFormat(),
            new TimelineFormat(),
            new CslFormat(),
            new RisFormat());

    private Formats() {}

    /** The format of a name. */
    public static Optional<Format> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
