package org.rapporteur.language.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the encoder's rows: one for the root and "nobody", then one a word. */
final class Heads {
    private static final int ROOT = 0;
    private static final int EVENT_STATUSES = 5;
    private static final String MEETING = "CONSULT";
    /** Acts of less are not proposed. */
    private static final double LEAST = 0.2;

    private static final double HALF = 0.5;
    /** Added to the scores of sources in the sentence where the content begins (measured, train/MODEL_CARD.md). */
    private static final float SAME_SENTENCE = 3;

    private static final List<String> TAGGERS =
            List.of("xpos", "name", "attribution", "act", "position", "claim", "status", "meeting");
    private static final List<String> POINTERS =
            List.of("content-source", "content-cue", "who", "whom", "issue", "proposition", "participant", "declined");
    private static final List<String> MEETING_STATUSES =
            List.of("held", "planned", "proposed", "cancelled", "postponed", "denied");

    private final Kernel kernel;
    private final Map<String, Linear> taggers = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Weights weights;
    private final Map<String, Pointer> pointers = new HashMap<>();
    private final Bio names;
    private final Bio attributions;
    private final Linear arcDependent;
    private final Linear arcHead;
    private final Linear arcBilinear;
    private final float[] arcPrior;
    private final Linear relDependent;
    private final Linear relHead;
    private final Linear relProduct;
    private final Linear relByDependent;
    private final Linear relByHead;
    private final List<String> relations;

    Heads(Kernel kernel, Weights w) {
        this.kernel = kernel;
        this.weights = w;
        for (String kind : TAGGERS) {
            taggers.put(kind, new Linear(kernel, w, "tag." + kind));
            labels.put(kind, w.labels(kind));
        }
        for (String kind : POINTERS) {
            pointers.put(kind, new Pointer(kernel, w, kind));
        }
        names = new Bio(w.labels("name"));
        attributions = new Bio(w.labels("attribution"));
        arcDependent = new Linear(kernel, w, "arc_dependent");
        arcHead = new Linear(kernel, w, "arc_head");
        arcBilinear = Linear.transposed(kernel, w.table("arc_bilinear"));
        arcPrior = w.vector("arc_prior");
        relDependent = new Linear(kernel, w, "rel_dependent");
        relHead = new Linear(kernel, w, "rel_head");
        relProduct = new Linear(kernel, w, "rel_product");
        relByDependent = new Linear(kernel, w, "rel_by_dependent");
        relByHead = new Linear(kernel, w, "rel_by_head");
        relations = w.labels("rel");
    }

    /** Reads a window off its rows. */
    Analysis read(Window window, float[][] x) {
        int count = x.length - 1;
        int[] sentenceStart = new int[count];
        int[] sentenceEnd = new int[count];
        int[] heads = new int[count];
        float[][] nameScores = of("name", x);
        List<Analysis.Range> found = new ArrayList<>();
        Arcs arcs = new Arcs(x);
        for (int s = 0; s < window.sentences().size(); s++) {
            int start = window.sentences().get(s);
            int end = s + 1 < window.sentences().size() ? window.sentences().get(s + 1) : count;
            Arrays.fill(sentenceStart, start, end, start);
            Arrays.fill(sentenceEnd, start, end, end);
            arcs.heads(start, end, heads);
            found.addAll(ranges(names, nameScores, start, end));
        }
        int[] relation = relations(x, heads);
        float[][] tags = of("xpos", x);
        List<Analysis.Word> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(new Analysis.Word(label("xpos", tags[i + 1]), heads[i], relations.get(relation[i])));
        }
        return new Analysis(words, found, attributions(x, sentenceStart), acts(x, sentenceStart, sentenceEnd));
    }

    /** The scores of a tagger, divided by its temperature. */
    private float[][] of(String tagger, float[][] x) {
        float[][] out = linear(tagger).of(x);
        float factor = 1 / weights.temperature(tagger);
        for (float[] row : out) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= factor;
            }
        }
        return out;
    }

    private Linear linear(String tagger) {
        return java.util.Objects.requireNonNull(taggers.get(tagger));
    }

    private List<String> labels(String kind) {
        return java.util.Objects.requireNonNull(labels.get(kind));
    }

    private String label(String kind, float[] scores) {
        return labels(kind).get(Bio.greatest(scores, labels(kind).size()));
    }

    /** Scores of arcs; a word's row is one after its index. */
    private final class Arcs {
        private final float[][] dependents;
        private final float[][] heads;

        Arcs(float[][] x) {
            float[][] d = arcDependent.of(x);
            heads = arcHead.of(x);
            for (int i = 0; i < x.length; i++) {
                Functions.leakyRelu(d[i], d[i].length);
                Functions.leakyRelu(heads[i], heads[i].length);
            }
            dependents = arcBilinear.of(d);
        }

        /** Fills in the heads of a sentence's words. */
        void heads(int start, int end, int[] out) {
            int nodes = end - start + 1;
            int size = arcPrior.length;
            Matrix targets = kernel.matrix(size, nodes);
            float[] prior = new float[targets.width()];
            float[][] rows = new float[nodes][];
            for (int i = 0; i < nodes; i++) {
                int row = i == ROOT ? ROOT : start + i;
                kernel.column(targets, i, heads[row], 0);
                prior[i] = Functions.dot(arcPrior, heads[row]);
                rows[i] = dependents[row];
            }
            float[][] scores = new float[nodes][targets.width()];
            kernel.multiply(rows, 0, nodes, targets, prior, scores, 0);
            int[] tree = Trees.heads(scores);
            for (int i = 1; i < nodes; i++) {
                out[start + i - 1] = tree[i] == ROOT ? -1 : start + tree[i] - 1;
            }
        }
    }

    private int[] relations(float[][] x, int[] heads) {
        float[][] dependents = relDependent.of(x);
        float[][] asHeads = relHead.of(x);
        for (int i = 0; i < x.length; i++) {
            Functions.leakyRelu(dependents[i], dependents[i].length);
            Functions.leakyRelu(asHeads[i], asHeads[i].length);
        }
        float[][] byDependent = relByDependent.of(dependents);
        float[][] byHead = relByHead.of(asHeads);
        float[][] products = new float[heads.length][];
        for (int i = 0; i < heads.length; i++) {
            float[] p = dependents[i + 1].clone();
            float[] h = asHeads[heads[i] + 1];
            for (int k = 0; k < p.length; k++) {
                p[k] *= h[k];
            }
            products[i] = p;
        }
        float[][] byProduct = relProduct.of(products);
        int root = relations.indexOf("root");
        int[] out = new int[heads.length];
        for (int i = 0; i < out.length; i++) {
            float[] sum = byProduct[i];
            for (int l = 0; l < relations.size(); l++) {
                sum[l] = sum[l] + byDependent[i + 1][l] + byHead[heads[i] + 1][l];
            }
            if (heads[i] < 0) {
                out[i] = root;
            } else {
                sum[root] = Float.NEGATIVE_INFINITY;
                out[i] = Bio.greatest(sum, relations.size());
            }
        }
        return out;
    }

    /** Spans of a sentence or more; words are counted from 0, rows from 1. */
    private static List<Analysis.Range> ranges(Bio bio, float[][] scores, int start, int end) {
        int[] labels = bio.best(scores, start + 1, end + 1);
        List<Analysis.Range> out = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (bio.begins(labels[i])) {
                String kind = bio.kind(labels[i]);
                int to = i + 1;
                while (to < labels.length
                        && !bio.begins(labels[to])
                        && bio.kind(labels[to]).equals(kind)) {
                    to++;
                }
                out.add(new Analysis.Range(kind, start + i, start + to));
            }
        }
        return out;
    }

    private List<Analysis.Attribution> attributions(float[][] x, int[] sentenceStart) {
        float[][] scores = of("attribution", x);
        List<Analysis.Range> ranges = ranges(attributions, scores, 0, x.length - 1);
        int[] all = new int[x.length];
        Arrays.setAll(all, i -> i);
        List<Analysis.Attribution> out = new ArrayList<>();
        for (Analysis.Range content : ranges) {
            if (content.kind().equals("content")) {
                float[] sources = pointer("content-source").scores(x, content.start() + 1, all);
                for (int i = 0; i < sentenceStart.length; i++) {
                    if (sentenceStart[i] == sentenceStart[content.start()]) {
                        sources[i + 1] += SAME_SENTENCE;
                    }
                }
                Functions.softmax(sources, sources.length);
                float[] cues = pointer("content-cue").scores(x, content.start() + 1, all);
                Functions.softmax(cues, cues.length);
                Linked source = linked(ranges, "source", sources);
                Linked cue = linked(ranges, "cue", cues);
                out.add(new Analysis.Attribution(
                        content, source.range(), cue.range(), probability(scores, content), source.probability()));
            }
        }
        return out;
    }

    private Pointer pointer(String kind) {
        return java.util.Objects.requireNonNull(pointers.get(kind));
    }

    private record Linked(Analysis.@Nullable Range range, double probability) {}

    /** The range of a kind whose words are pointed to most, or none. */
    private static Linked linked(List<Analysis.Range> ranges, String kind, float[] p) {
        Linked best = new Linked(null, p[ROOT]);
        for (Analysis.Range r : ranges) {
            if (r.kind().equals(kind)) {
                double sum = 0;
                for (int i = r.start(); i < r.end(); i++) {
                    sum += p[i + 1];
                }
                best = sum > best.probability() ? new Linked(r, sum) : best;
            }
        }
        return best;
    }

    private double probability(float[][] scores, Analysis.Range content) {
        List<String> kinds = labels("attribution");
        double sum = 0;
        for (int i = content.start(); i < content.end(); i++) {
            float[] p = Arrays.copyOf(scores[i + 1], kinds.size());
            Functions.softmax(p, p.length);
            for (int l = 0; l < p.length; l++) {
                sum += attributions.kind(l).equals("content") ? p[l] : 0;
            }
        }
        return sum / (content.end() - content.start());
    }

    private List<Analysis.Act> acts(float[][] x, int[] sentenceStart, int[] sentenceEnd) {
        List<Analysis.Act> out = new ArrayList<>();
        Map<String, float[][]> scores = new HashMap<>();
        for (String head : List.of("act", "position", "claim")) {
            scores.put(head, of(head, x));
        }
        for (int i = 0; i + 1 < x.length; i++) {
            for (String head : List.of("act", "position", "claim")) {
                float[] p = Arrays.copyOf(
                        java.util.Objects.requireNonNull(scores.get(head))[i + 1],
                        labels(head).size());
                Functions.softmax(p, p.length);
                p[0] = 0;
                int best = Bio.greatest(p, p.length);
                if (p[best] >= LEAST) {
                    out.add(act(head, labels(head).get(best), p[best], i, x, sentenceStart[i], sentenceEnd[i]));
                }
            }
        }
        return out;
    }

    private Analysis.Act act(String head, String label, double p, int word, float[][] x, int start, int end) {
        int[] targets = new int[end - start + 1];
        for (int i = 1; i < targets.length; i++) {
            targets[i] = start + i;
        }
        if (label.equals(MEETING)) {
            Status status = status(x, word, MEETING_STATUSES);
            return new Analysis.Act(
                    head,
                    word,
                    label,
                    p,
                    status.name(),
                    status.probability(),
                    label("meeting", of("meeting", new float[][] {x[word + 1]})[0]),
                    several("participant", x, word, targets),
                    several("declined", x, word, targets));
        }
        String whom =
                switch (head) {
                    case "act" -> "whom";
                    case "position" -> "issue";
                    default -> "proposition";
                };
        Status status = head.equals("act") ? status(x, word, labels("status").subList(0, EVENT_STATUSES)) : null;
        return new Analysis.Act(
                head,
                word,
                label,
                p,
                status == null ? null : status.name(),
                status == null ? 1 : status.probability(),
                null,
                one("who", x, word, targets),
                one(whom, x, word, targets));
    }

    private record Status(String name, double probability) {}

    private Status status(float[][] x, int word, List<String> possible) {
        float[] p = Arrays.copyOf(
                of("status", new float[][] {x[word + 1]})[0], labels("status").size());
        for (int i = 0; i < p.length; i++) {
            if (!possible.contains(labels("status").get(i))) {
                p[i] = Float.NEGATIVE_INFINITY;
            }
        }
        Functions.softmax(p, p.length);
        int best = Bio.greatest(p, p.length);
        return new Status(labels("status").get(best), p[best]);
    }

    private List<Integer> one(String pointer, float[][] x, int word, int[] targets) {
        float[] scores = pointer(pointer).scores(x, word + 1, targets);
        int best = Bio.greatest(scores, scores.length);
        return best == ROOT ? List.of() : List.of(targets[best] - 1);
    }

    private List<Integer> several(String pointer, float[][] x, int word, int[] targets) {
        float[] scores = pointer(pointer).scores(x, word + 1, targets);
        List<Integer> out = new ArrayList<>();
        for (int i = 1; i < targets.length; i++) {
            if (Functions.sigmoid(scores[i]) > HALF) {
                out.add(targets[i] - 1);
            }
        }
        return out;
    }
}
