package org.rapporteur.language;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.StringUtils;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.rapporteur.record.Role;

/**
 * Stanford CoreNLP's tokenizer, sentence splitter, part-of-speech tagger, name tagger (one CRF), and the weights of its neural
 * Universal Dependencies parser ({@link ArcParser}), called one after another without the pipeline around them.
 */
public final class CoreNlpModel implements LanguageModel {
    private static final String MODELS = "edu/stanford/nlp/models/";
    private static final String TOKENIZER =
            "invertible=true,quotes=not_cp1252,splitHyphenated=false,normalizeParentheses=false,"
                    + "normalizeOtherBrackets=false,ellipses=original,dashes=original,untokenizable=noneKeep";
    /**
     * Words in the longest sentence that is read. What is longer is a list, a table or text without full stops, whose parse
     * would be wrong and slow: it is left out.
     */
    private static final int LONGEST = 400;

    private static final Set<String> CLOSING = Set.of(")", "]", "\"", "\u201D", "\u2019", "'", "''", "\u00BB");

    private final MaxentTagger tagger;
    private final ArcParser parser;
    private final CRFClassifier<CoreLabel> names;

    private CoreNlpModel(MaxentTagger tagger, ArcParser parser, CRFClassifier<CoreLabel> names) {
        this.tagger = tagger;
        this.parser = parser;
        this.names = names;
    }

    /**
     * Loads the models, in parallel, from the class path.
     *
     * @throws UncheckedIOException when they are not there
     */
    public static CoreNlpModel load() {
        var tagger = CompletableFuture.supplyAsync(CoreNlpModel::loadTagger);
        var names = CompletableFuture.supplyAsync(CoreNlpModel::loadNames);
        return new CoreNlpModel(tagger.join(), loadParser(), names.join());
    }

    private static ArcParser loadParser() {
        try {
            return new ArcParser(ParserWeights.load(MODELS + "parser/nndep/english_UD.gz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MaxentTagger loadTagger() {
        String model = MODELS + "pos-tagger/english-left3words-distsim.tagger";
        return new MaxentTagger(model, StringUtils.argsToProperties("-model", model), false);
    }

    private static CRFClassifier<CoreLabel> loadNames() {
        try {
            return CRFClassifier.getClassifier(MODELS + "ner/english.all.3class.distsim.crf.ser.gz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the name tagger's model is not of this version", e);
        }
    }

    @Override
    public Parse parse(String text, List<Passage> passages) {
        List<Sentence> out = new ArrayList<>();
        for (Passage p : passages) {
            out.addAll(parse(text, p.start(), p.end(), p.block(), p.role(), out.size()));
        }
        return new Parse(out, Proposals.NONE);
    }

    private List<Sentence> parse(String text, int start, int end, int block, Role role, int firstIndex) {
        var tokenizer = new PTBTokenizer<>(
                new StringReader(text.substring(start, end)), new CoreLabelTokenFactory(true), TOKENIZER);
        List<Sentence> out = new ArrayList<>();
        Morphology morphology = new Morphology();
        for (List<CoreLabel> words : joined(
                new WordToSentenceProcessor<CoreLabel>().process(tokenizer.tokenize()), text.substring(start, end))) {
            if (!words.isEmpty() && words.size() <= LONGEST) {
                out.add(sentence(words, text, start, firstIndex + out.size(), block, role, morphology));
            }
        }
        return out;
    }

    /**
     * Joins what the splitter cut inside a sentence: after a bracket or quotation that ends in a full stop, question mark
     * or the like, a small letter goes on with the sentence ("(D-Md.) said", "“Why?” she asked").
     */
    private static List<List<CoreLabel>> joined(List<List<CoreLabel>> sentences, String text) {
        List<List<CoreLabel>> out = new ArrayList<>();
        for (List<CoreLabel> words : sentences) {
            List<CoreLabel> last = out.isEmpty() ? List.of() : out.get(out.size() - 1);
            if (!last.isEmpty() && !words.isEmpty() && goesOn(last.get(last.size() - 1), words.get(0), text)) {
                last.addAll(words);
            } else {
                out.add(new ArrayList<>(words));
            }
        }
        return out;
    }

    private static boolean goesOn(CoreLabel end, CoreLabel next, String text) {
        return CLOSING.contains(end.word())
                && Character.isLowerCase(next.word().codePointAt(0))
                && text.substring(end.endPosition(), next.beginPosition()).indexOf('\n') < 0;
    }

    private Sentence sentence(
            List<CoreLabel> words, String text, int offset, int index, int block, Role role, Morphology morphology) {
        words.forEach(w -> w.setWord(plain(w.word())));
        if (role == Role.TITLE || role == Role.SUBHEADING) {
            decapitalize(words, text, offset);
        }
        tagger.tagCoreLabels(words);
        List<CoreLabel> named = names.classifySentence(words);
        int[] heads = new int[words.size()];
        String[] relations = new String[words.size()];
        parse(words, heads, relations);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            CoreLabel w = words.get(i);
            int from = offset + w.beginPosition();
            int to = offset + w.endPosition();
            String entity = named.get(i).get(CoreAnnotations.AnswerAnnotation.class);
            tokens.add(new Token(
                    i,
                    from,
                    to,
                    text.substring(from, to),
                    morphology.lemma(w.word(), w.tag()),
                    w.tag(),
                    heads[i],
                    relations[i],
                    entity == null ? "O" : entity));
        }
        return new Sentence(
                index,
                block,
                role,
                tokens.get(0).start(),
                tokens.get(tokens.size() - 1).end(),
                tokens);
    }

    private static void decapitalize(List<CoreLabel> words, String text, int offset) {
        if (!Headlines.isTitleCase(words.stream().map(CoreLabel::word).toList())) {
            return;
        }
        Set<String> names =
                Headlines.names(text, offset + words.get(words.size() - 1).endPosition());
        if (!names.isEmpty()) {
            words.forEach(w -> w.setWord(Headlines.plain(w.word(), names)));
        }
    }

    /** A word in the marks that the models know: they take "’s" for a word never seen. */
    private static String plain(String word) {
        return switch (word) {
            case "“" -> "``";
            case "”" -> "''";
            default -> word.replace('’', '\'');
        };
    }

    /**
     * Parses the words without their quotation marks, which mislead the parser (it takes them for the root of a sentence
     * that begins inside a quotation), and hangs each mark on the root.
     */
    private void parse(List<CoreLabel> words, int[] heads, String[] relations) {
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "dep");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!isQuotationMark(words.get(i))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            relations[0] = "root";
            return;
        }
        ArcParser.Tree tree = parser.parse(
                places.stream().map(p -> words.get(p).word()).toList(),
                places.stream().map(p -> words.get(p).tag()).toList());
        int root = places.get(0);
        for (int i = 0; i < places.size(); i++) {
            int dependent = places.get(i);
            int head = tree.heads()[i];
            heads[dependent] = head < 0 ? -1 : places.get(head);
            relations[dependent] = tree.relations()[i];
            root = head < 0 ? dependent : root;
        }
        for (int i = 0; i < words.size(); i++) {
            if (isQuotationMark(words.get(i))) {
                heads[i] = root;
                relations[i] = "punct";
            }
        }
    }

    private static boolean isQuotationMark(CoreLabel word) {
        return word.tag().equals("``") || word.tag().equals("''");
    }
}
