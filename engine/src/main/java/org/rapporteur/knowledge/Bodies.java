package org.rapporteur.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.record.ActorKind;

/** Organisations, media, armed groups, parties, agencies and forces that are known by name; {@code bodies.tsv}. */
public final class Bodies {
    private final List<Body> all;
    private final PhraseTable<BodyName> names;

    private Bodies(List<Body> all, PhraseTable<BodyName> names) {
        this.all = List.copyOf(all);
        this.names = names;
    }

    /**
     * A name of a body.
     *
     * @param sure false where it is also an ordinary word or another's name ("Time", "Dawn")
     */
    public record BodyName(Body body, String text, boolean sure) {}

    static Bodies load() {
        List<Body> all = new ArrayList<>();
        PhraseTable.Builder<BodyName> names = new PhraseTable.Builder<>(true);
        for (Table.Row row : Table.read("bodies.tsv", "name", "kind", "country", "aliases")) {
            List<Form> forms = Stream.concat(Stream.of(row.required("name")), row.list("aliases").stream())
                    .map(Form::of)
                    .toList();
            List<String> texts = forms.stream().map(Form::text).toList();
            Body body = new Body(
                    texts.get(0),
                    row.constant("kind", ActorKind.class),
                    row.optional("country"),
                    texts.subList(1, texts.size()));
            all.add(body);
            for (Form form : forms) {
                if (!names.add(form.text(), new BodyName(body, form.text(), form.sure()))) {
                    throw row.wrong("repeats " + form.text());
                }
            }
        }
        return new Bodies(all, names.build());
    }

    public List<Body> all() {
        return all;
    }

    /** Every name of every body. */
    public PhraseTable<BodyName> names() {
        return names;
    }

    /** The body that has this name, sure or not. */
    public Optional<Body> byName(String name) {
        return names.get(name).map(BodyName::body);
    }
}
