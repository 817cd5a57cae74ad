"""Attributions of a page as a network alone reads them, and the record lines the scorer of the evaluation sets reads."""
import numpy as np

from .documents import Document
from .parsing import fill, outputs, spans, viterbi
from .words import sentence_starts, tokenize

SAME_SENTENCE = 3.0  # added to the scores of sources in the sentence where the content begins


def page(name, text):
    """A document of running text and its words' offsets."""
    tokens = tokenize(text)
    sentences, paragraphs = sentence_starts(text, tokens)
    return Document(name, [text[a:b] for a, b in tokens], sentences, paragraphs), tokens


def statements(network, labels, document, tokens, text, outside=0.0):
    """[(content, source, cue, probability)] as character spans; `outside` is taken off the score of O."""
    out = []
    for base, window in fill(document):
        found = outputs(network, window)
        scores = found["attribution"][1:].astype(np.float64)
        scores[:, 0] -= outside
        parts = spans([labels["attribution"][i] for i in viterbi(scores, labels["attribution"])])
        sure = np.exp(scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))
        kinds = {k: [(a, b) for kind, a, b in parts if kind == k] for k in ("content", "source", "cue")}
        joined = []
        for a, b in kinds["content"]:
            source = _target(found["content-source"][a + 1] + SAME_SENTENCE * found["visible"][a + 1] * found["words"], kinds["source"])
            cue = _target(found["content-cue"][a + 1], kinds["cue"])
            p = float(sure[a:b, 1:3].sum(axis=1).mean())
            same = joined and cue and joined[-1][2] == cue and not any(joined[-1][0][1] <= s <= a for s in window.paragraphs)
            if same:  # the parts of a quotation round its cue are one statement
                (first, _), other, _, q = joined[-1]
                joined[-1] = ((first, b), other or source, cue, max(p, q))
            else:
                joined.append(((a, b), source, cue, p))
        at = lambda span: span and (tokens[base + span[0]][0], tokens[base + span[1] - 1][1])
        out += [(at(content), at(source), at(cue), p) for content, source, cue, p in joined]
    return out


def _target(scores, candidates):
    """The span with most probability, None if [CLS] has more."""
    best, most = None, scores[0]
    for a, b in candidates:
        mass = np.logaddexp.reduce(scores[a + 1:b + 1])
        if mass > most:
            best, most = (a, b), mass
    return best


def quoted(text, start, end):
    """direct: all inside quotation marks, mixed: part, indirect: none."""
    open_, inside, letters = False, 0, 0
    for i in range(text.rfind("\n", 0, start) + 1, end):
        sign = text[i]
        if sign in "“”\"\n":
            open_ = sign == "“" or sign == '"' and not open_
        elif i >= start and sign.isalnum():
            letters += 1
            inside += open_
    return "direct" if letters and inside >= 0.95 * letters else "mixed" if inside else "indirect"


def record(name, file, text, found):
    """Record lines of a page's statements that have a source."""
    yield {"type": "article", "id": name, "source": file}
    for k, ((start, end), source, cue, _) in enumerate(found):
        content = text[start:end].strip().strip('"“”').strip()
        if source and len(content.split()) > 1:
            yield {"type": "statement", "id": f"{name}-{k}", "article": name, "kind": quoted(text, start, end), "content": content, "cue": cue and text[slice(*cue)], "speaker": None,
                   "speakerText": text[slice(*source)], "anonymous": False, "cite": {"article": name, "start": start, "end": end, "exact": text[start:end]}}
