package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.Point;
import org.junit.jupiter.api.Test;

/** The GeoJSON, read back with geojson-jackson. */
class GeoJsonTest extends Written {
    @Test
    void geoJsonHasPointsOfKnownPlacesAndNoneOfOthers() throws Exception {
        FeatureCollection collection = JSON.readValue(bytes("geojson"), FeatureCollection.class);

        for (Feature feature : collection.getFeatures()) {
            String place = feature.getProperty("place");
            if (place.startsWith("Doha")) {
                assertThat(((Point) feature.getGeometry()).getCoordinates().getLongitude())
                        .isEqualTo(51.53);
            } else {
                assertThat(feature.getGeometry()).isNull();
            }
        }
        assertThat(collection.getFeatures()).hasSizeGreaterThan(3);
        assertThat(text("geojson")).contains("\"geometry\":null");
    }
}
