"""Decoding: trees, Viterbi, and reading whole documents with a network."""
import numpy as np
import torch

from .documents import MANY, POINTERS
from .losses import allowed
from .windows import MAX_PIECES, batch, extract
from .words import pieces


def tree(scores):
    """Chu-Liu-Edmonds: the best head of each node, scores[dependent][head], node 0 the root."""
    scores = scores.astype(np.float64).copy()
    np.fill_diagonal(scores, -1e9)
    scores[0, :] = -1e9
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [i for i in range(len(scores)) if i not in inside]
    m = len(rest)
    small = np.full((m + 1, m + 1), -1e9)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    base = sum(scores[c, heads[c]] for c in cycle)
    enter, leave = {}, {}
    for a, r in enumerate(rest):
        leave[a] = max(cycle, key=lambda c: scores[r, c])
        small[a, m] = scores[r, leave[a]]
        enter[a] = max(cycle, key=lambda c: scores[c, r] - scores[c, heads[c]])
        small[m, a] = base + scores[enter[a], r] - scores[enter[a], heads[enter[a]]]
    small[0, :] = -1e9
    above = tree(small)
    for a, r in enumerate(rest):
        if r:
            heads[r] = leave[a] if above[a] == m else rest[above[a]]
    heads[enter[above[m]]] = rest[above[m]]
    return heads


def rooted_tree(scores):
    """The best tree with one word alone under the root: each word that the best tree has there is tried."""
    heads = tree(scores)
    tops = np.nonzero(heads[1:] == 0)[0] + 1
    if len(tops) < 2:
        return heads
    best, most = heads, -np.inf
    words = np.arange(1, len(scores))
    for top in tops:
        one = scores.astype(np.float64).copy()
        one[words[words != top], 0] = -1e9
        found = tree(one)
        total = scores[words, found[1:]].sum()
        if (found[1:] == 0).sum() == 1 and total > most:
            best, most = found, total
    return best


def _cycle(heads):
    for i in range(1, len(heads)):
        seen, j = [], i
        while j and j not in seen:
            seen.append(j)
            j = heads[j]
        if j:
            return seen[seen.index(j):]
    return None


def viterbi(scores, labels):
    """The best BIO sequence: log-probabilities added, an I only after B or I of its kind."""
    forbidden = np.zeros((len(labels), len(labels)))
    first = np.zeros(len(labels))
    for j, label in enumerate(labels):
        if label[0] == "I":
            first[j] = -1e9
            for i, before in enumerate(labels):
                if before[1:] != label[1:]:
                    forbidden[i, j] = -1e9
    logs = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    best, back = logs[0] + first, []
    for row in logs[1:]:
        paths = best[:, None] + forbidden
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    out = [int(best.argmax())]
    for step in reversed(back):
        out.append(int(step[out[-1]]))
    return out[::-1]


def spans(tags):
    """(kind, from, to) of a BIO sequence."""
    out, i = [], 0
    while i < len(tags):
        if tags[i][0] == "B":
            j = i + 1
            while j < len(tags) and tags[j] == "I" + tags[i][1:]:
                j += 1
            out.append((tags[i][2:], i, j))
            i = j
        else:
            i += 1
    return out


def fill(document):
    """Windows of whole sentences, as many as fit, ended at a paragraph's end where the window is then at least half full; (first word, window)."""
    bounds = document.sentence_spans()
    sizes = [sum(len(pieces(w)) for w in document.words[a:b]) + 1 for a, b in bounds]
    opens = set(document.paragraphs)
    k = 0
    while k < len(bounds):
        size, end, stop = 2, k, None
        while end < len(bounds) and (end == k or size + sizes[end] <= MAX_PIECES):
            size += sizes[end]
            end += 1
            if end < len(bounds) and bounds[end][0] in opens and size >= MAX_PIECES // 2:
                stop = end
        if end < len(bounds) and stop:
            end = stop
        yield bounds[k][0], extract(document, range(bounds[k][0], bounds[end - 1][1]))
        k = end


def outputs(network, window):
    """All scores of one window as float32 arrays; row 0 is [CLS]. The relation is scored at each word's head as decoded."""
    arrays = {k: torch.from_numpy(v) for k, v in batch([window], {}).items()}
    n = int(arrays["words"].sum())
    with torch.no_grad():
        x = network.words(network.encode(arrays["ids"], arrays["case"], arrays["mask"]), arrays["first"])
        visible = allowed(arrays)[0, :n, :n]
        out = {k: tagger(x)[0, :n].numpy() for k, tagger in network.tag.items()}
        for kind in POINTERS + MANY:
            out[kind] = network.pointer[kind](x)[0, :n, :n].numpy()
        out["arcs"] = network.arcs(x)[0, :n, :n].masked_fill(~visible, -1e4).numpy()
        heads = np.zeros(arrays["first"].shape[1], np.int64)
        for a, b in window.sentence_spans():
            nodes = [0] + list(range(a + 1, min(b, n - 1) + 1))
            if len(nodes) > 1:
                found = rooted_tree(out["arcs"][np.ix_(nodes, nodes)])
                heads[nodes[1:]] = [nodes[h] for h in found[1:]]
        out["heads"] = heads[:n]
        out["rel"] = network.relations(x, torch.from_numpy(heads)[None])[0, :n].numpy()
    out["visible"] = visible.numpy()
    out["words"] = np.arange(n) > 0
    return out


def parse_documents(network, labels, documents):
    """{name: [[head in the document or -1, relation]]}."""
    network.eval()
    out = {}
    for document in documents:
        rows = [[-1, "dep"] for _ in document.words]
        for base, window in fill(document):
            found = outputs(network, window)
            for i in range(1, len(found["heads"])):
                head = int(found["heads"][i])
                rows[base + i - 1] = [base + head - 1 if head else -1, labels["rel"][int(found["rel"][i].argmax())]]
        out[document.name] = rows
    return out
