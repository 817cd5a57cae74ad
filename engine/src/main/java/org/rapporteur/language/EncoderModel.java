package org.rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.encoder.Analysis;
import org.rapporteur.language.encoder.Window;
import org.rapporteur.language.encoder.WindowReader;
import org.rapporteur.language.tokens.Cut;
import org.rapporteur.language.tokens.GluedWords;
import org.rapporteur.language.tokens.Hyphens;
import org.rapporteur.language.tokens.Lemmatizer;
import org.rapporteur.language.tokens.SentenceSplitter;
import org.rapporteur.language.tokens.Tokenizer;
import org.rapporteur.page.GivenUpException;
import org.rapporteur.record.Role;

/** The program's own model: one small encoder reads parts of speech, trees, names, attributions and acts at once. */
public final class EncoderModel implements LanguageModel {
    /**
     * Words in the longest sentence that is read. What is longer is a list, a table or text without full stops, whose parse
     * would be wrong and slow: it is left out.
     */
    private static final int LONGEST = 400;

    /** The marks before and after a window. */
    private static final int MARKS = 2;

    private final WindowReader reader;
    private final Tokenizer tokenizer = new Tokenizer();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Lemmatizer lemmatizer = Lemmatizer.standard();

    private EncoderModel(WindowReader reader) {
        this.reader = reader;
    }

    /**
     * Loads the weights from the class path.
     *
     * @throws java.io.UncheckedIOException when they are not there or damaged
     */
    public static EncoderModel load() {
        return new EncoderModel(WindowReader.load());
    }

    @Override
    public Parse parse(String text, List<Passage> passages) {
        List<Draft> drafts = new ArrayList<>();
        GluedWords glued = new GluedWords(text);
        for (Passage p : passages) {
            int before = drafts.size();
            for (List<Cut> cuts : splitter.split(text, glued.part(tokenizer.cut(text, p.start(), p.end())))) {
                if (cuts.size() <= LONGEST) {
                    Draft draft = draft(text, p, cuts, drafts.size() == before);
                    if (draft.pieces <= reader.most() - MARKS) {
                        drafts.add(draft);
                    }
                }
            }
        }
        Output out = new Output(text);
        int from = 0;
        while (from < drafts.size()) {
            GivenUpException.check();
            int to = windowEnd(drafts, from);
            out.add(drafts.subList(from, to));
            from = to;
        }
        return new Parse(out.sentences, new Proposals(out.attributions, out.acts));
    }

    /** As many sentences as fit; to the end of a paragraph where the window is then at least half full. */
    private int windowEnd(List<Draft> drafts, int from) {
        int size = MARKS + drafts.get(from).pieces + 1;
        int to = from + 1;
        int stop = 0;
        while (to < drafts.size() && size + drafts.get(to).pieces + 1 <= reader.longest()) {
            if (drafts.get(to).begins && size >= reader.longest() / 2) {
                stop = to;
            }
            size += drafts.get(to++).pieces + 1;
        }
        boolean whole = to == drafts.size() || drafts.get(to).begins;
        return whole || stop == 0 ? to : stop;
    }

    private Draft draft(String text, Passage passage, List<Cut> cuts, boolean begins) {
        List<String> words = new ArrayList<>(cuts.size());
        cuts.forEach(c -> words.add(text.substring(c.start(), c.end())));
        if (passage.role() == Role.TITLE || passage.role() == Role.SUBHEADING) {
            decapitalize(words, text, cuts.get(cuts.size() - 1).end());
        }
        List<String> parts = new ArrayList<>();
        int[] first = new int[words.size() + 1];
        int pieces = 0;
        for (int i = 0; i < words.size(); i++) {
            first[i] = parts.size();
            for (String part : Hyphens.parts(words.get(i))) {
                parts.add(part);
                pieces += reader.size(part);
            }
        }
        first[words.size()] = parts.size();
        return new Draft(passage, begins, cuts, words, parts, first, pieces);
    }

    private static void decapitalize(List<String> words, String text, int end) {
        if (Headlines.isTitleCase(words)) {
            Set<String> names = Headlines.names(text, end);
            if (!names.isEmpty()) {
                words.replaceAll(w -> Headlines.plain(w, names));
            }
        }
    }

    /**
     * A sentence before it is read.
     *
     * @param begins whether it is the first of its passage
     * @param words as the model is to see them
     * @param parts of the words, as the treebanks cut them
     * @param first part of each word, and after the last one how many there are
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Draft(
            Passage passage,
            boolean begins,
            List<Cut> cuts,
            List<String> words,
            List<String> parts,
            int[] first,
            int pieces) {

        /** The word of a part. */
        int word(int part) {
            int word = 0;
            while (first[word + 1] <= part) {
                word++;
            }
            return word;
        }
    }

    /** What has been read so far. */
    private final class Output {
        private final String text;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<ProposedAttribution> attributions = new ArrayList<>();
        private final List<ProposedAct> acts = new ArrayList<>();

        Output(String text) {
            this.text = text;
        }

        void add(List<Draft> drafts) {
            List<String> words = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            List<Integer> paragraphs = new ArrayList<>();
            for (Draft d : drafts) {
                starts.add(words.size());
                if (d.begins || words.isEmpty()) {
                    paragraphs.add(words.size());
                }
                words.addAll(d.parts);
            }
            Analysis analysis = reader.read(new Window(words, starts, paragraphs));
            Places places = new Places(drafts, starts, sentences.size());
            for (int i = 0; i < drafts.size(); i++) {
                sentences.add(sentence(drafts.get(i), starts.get(i), sentences.size(), analysis));
            }
            attributions.addAll(places.attributions(analysis.attributions()));
            acts.addAll(places.acts(analysis.acts()));
        }

        private Sentence sentence(Draft d, int base, int index, Analysis analysis) {
            int parts = d.parts.size();
            int[] heads = new int[parts];
            String[] relations = new String[parts];
            for (int i = 0; i < parts; i++) {
                Analysis.Word w = analysis.words().get(base + i);
                heads[i] = w.head() < 0 ? -1 : w.head() - base;
                relations[i] = w.relation();
            }
            Labels.headNamesByTheirLastWord(heads, relations);
            String[] entities = entities(d, base, analysis);
            int words = d.words.size();
            int[] headOf = new int[words];
            String[] relationOf = new String[words];
            String[] lemmas = new String[words];
            List<String> tags = new ArrayList<>(words);
            int[] tops = new int[words];
            for (int i = 0; i < words; i++) {
                int top = top(heads, d.first[i], d.first[i + 1]);
                tops[i] = top;
                headOf[i] = heads[top] < 0 ? -1 : d.word(heads[top]);
                tags.add(Labels.tag(
                        analysis.words().get(base + top).tag(), relations[top], d.first[i + 1] > d.first[i] + 1));
                relationOf[i] = relations[top];
            }
            Agreement.names(d.words, tags, relationOf);
            Agreement.prepositions(tags, headOf, relationOf);
            Agreement.nouns(d.words, tags, relationOf);
            Agreement.verbs(d.words, tags);
            Agreement.participles(d.words, tags, headOf, relationOf);
            Labels.mendModifiers(tags, headOf, relationOf);
            Agreement.sentences(tags, headOf, relationOf);
            for (int i = 0; i < words; i++) {
                lemmas[i] = lemmatizer.lemma(d.words.get(i), tags.get(i));
                relationOf[i] = Labels.relation(relationOf[i], lemmas[i]);
            }
            Labels.hangQuotationMarks(tags, headOf, relationOf);
            List<Token> tokens = new ArrayList<>(words);
            for (int i = 0; i < words; i++) {
                Cut cut = d.cuts.get(i);
                tokens.add(new Token(
                        i,
                        cut.start(),
                        cut.end(),
                        text.substring(cut.start(), cut.end()),
                        lemmas[i],
                        tags.get(i),
                        headOf[i],
                        relationOf[i],
                        entities[tops[i]]));
            }
            int start = tokens.get(0).start();
            return new Sentence(
                    index,
                    d.passage.block(),
                    d.passage.role(),
                    start,
                    tokens.get(words - 1).end(),
                    tokens);
        }
    }

    /** The part of a word that is nearest to the root, the last of equals: so the words make a tree as the parts do. */
    private static int top(int[] heads, int from, int to) {
        int best = from;
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            int depth = 0;
            for (int at = i; heads[at] >= 0; at = heads[at]) {
                depth++;
            }
            if (depth <= least) {
                least = depth;
                best = i;
            }
        }
        return best;
    }

    /** The name label of each part; articles before and clitics after a name are not in it. */
    private static String[] entities(Draft d, int base, Analysis analysis) {
        String[] out = new String[d.parts.size()];
        java.util.Arrays.fill(out, "O");
        for (Analysis.Range r : analysis.names()) {
            if (r.start() < base || r.start() >= base + out.length) {
                continue;
            }
            int start = r.start();
            int end = r.end();
            while (start < end && analysis.words().get(start).tag().equals("DT")) {
                start++;
            }
            while (end > start && analysis.words().get(end - 1).tag().equals("POS")) {
                end--;
            }
            for (int i = start; i < end; i++) {
                out[i - base] = Labels.entity(r.kind());
            }
        }
        return out;
    }

    /** Where the parts of a window stand in the text. */
    private record Places(List<Draft> drafts, List<Integer> starts, int firstSentence) {

        private int draft(int part) {
            int i = drafts.size() - 1;
            while (starts.get(i) > part) {
                i--;
            }
            return i;
        }

        private int token(int part) {
            int d = draft(part);
            return drafts.get(d).word(part - starts.get(d));
        }

        /** The spans of some parts, one for each sentence. */
        private List<Span> spans(Analysis.Range range) {
            List<Span> out = new ArrayList<>();
            int from = range.start();
            while (from < range.end()) {
                int d = draft(from);
                int end = Math.min(
                        range.end(), starts.get(d) + drafts.get(d).parts.size());
                out.add(new Span(firstSentence + d, token(from), token(end - 1)));
                from = end;
            }
            return out;
        }

        private @Nullable Span span(Analysis.@Nullable Range range) {
            return range == null ? null : spans(range).get(0);
        }

        /** Contents that share source and cue are one. */
        List<ProposedAttribution> attributions(List<Analysis.Attribution> found) {
            List<ProposedAttribution> out = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                Analysis.Attribution a = found.get(i);
                List<Analysis.Attribution> same = found.stream()
                        .filter(b -> b == a || a.cue() != null && a.cue().equals(b.cue()))
                        .toList();
                if (same.get(0) != a) {
                    continue;
                }
                List<Span> content = new ArrayList<>();
                double sum = 0;
                for (Analysis.Attribution b : same) {
                    content.addAll(spans(b.content()));
                    sum += b.probability();
                }
                out.add(new ProposedAttribution(
                        content, span(a.source()), span(a.cue()), sum / same.size(), a.sourceProbability()));
            }
            return out;
        }

        List<ProposedAct> acts(List<Analysis.Act> found) {
            List<ProposedAct> out = new ArrayList<>();
            for (Analysis.Act a : found) {
                out.add(new ProposedAct(
                        firstSentence + draft(a.word()),
                        token(a.word()),
                        kind(a),
                        a.meeting() == null ? a.label() : a.meeting(),
                        a.probability(),
                        a.status(),
                        a.statusProbability(),
                        a.who().stream().map(this::token).distinct().toList(),
                        a.whom().stream().map(this::token).distinct().toList()));
            }
            return out;
        }

        private static ProposedAct.Kind kind(Analysis.Act a) {
            return switch (a.head()) {
                case "position" -> ProposedAct.Kind.POSITION;
                case "claim" -> ProposedAct.Kind.CLAIM;
                default -> a.meeting() == null ? ProposedAct.Kind.EVENT : ProposedAct.Kind.MEETING;
            };
        }
    }
}
