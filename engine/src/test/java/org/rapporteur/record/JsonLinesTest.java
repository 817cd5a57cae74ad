package org.rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static final Cite CITE = new Cite("a1", 3, 9, "14,500", "at ", " men");

    @Test
    void writesTheContractsNames() {
        Figure figure = new Figure("f1", "a1", new BigDecimal("14500"), null, null, "persons", "men", null, null, CITE);

        assertThat(JsonLines.write(figure))
                .isEqualTo("{\"type\":\"figure\",\"id\":\"f1\",\"article\":\"a1\",\"value\":14500,\"low\":null,"
                        + "\"high\":null,\"unit\":\"persons\",\"what\":\"men\",\"of\":null,\"date\":null,"
                        + "\"cite\":{\"article\":\"a1\",\"start\":3,\"end\":9,\"exact\":\"14,500\",\"prefix\":\"at \","
                        + "\"suffix\":\" men\"}}");
    }

    @Test
    void readsWhatItWrites() {
        Actor actor = new Actor(
                "taliban", "Taliban", ActorKind.ARMED_GROUP, null, List.of("the group"), List.of(), List.of(CITE));

        assertThat(JsonLines.read(JsonLines.write(actor))).isEqualTo(actor);
        assertThat(JsonLines.write(actor)).contains("\"kind\":\"armed-group\"");
    }

    @Test
    void saysWhatIsNoFact() {
        assertThatThrownBy(() -> JsonLines.read("{\"type\":\"poem\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a line of a record");
    }

    @Test
    void namesValuesAsTheContractDoes() {
        assertThat(JsonLines.name(ActorKind.ARMED_GROUP)).isEqualTo("armed-group");
        assertThat(JsonLines.name(TimexType.DATE)).isEqualTo("DATE");
    }

    @Test
    void namesKindsAsTheContractDoes() {
        assertThat(JsonLines.type(Figure.class)).isEqualTo("figure");
    }
}
