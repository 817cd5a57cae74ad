"""Cuts documents into windows of whole sentences, varies them, and makes arrays of them."""
import numpy as np

from .documents import Document, LABELS, POINTERS
from .words import CLS, SEP, case_class, pieces

MAX_PIECES = 192
BATCH_PIECES = 1536

_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "``": '"', "''": '"'}
_CITIES = ("TRIPOLI NAIROBI GENEVA KYIV MOSCOW HARARE KHARTOUM JUBA ANKARA CAIRO BEIJING TOKYO MANILA BOGOTA CARACAS LIMA ABUJA DAKAR PARIS LONDON BERLIN VIENNA "
           "WASHINGTON BRUSSELS TEHRAN BAGHDAD DAMASCUS AMMAN BEIRUT ISLAMABAD KABUL DHAKA COLOMBO YANGON HANOI JAKARTA CANBERRA HAVANA").split()
_COUNTRIES = ("Libya Kenya Switzerland Ukraine Russia Zimbabwe Sudan Turkey Egypt China Japan Philippines Colombia Venezuela Peru Nigeria Senegal France").split()
_AGENCIES = "Reuters AP AFP Xinhua IPS UPI ANI".split()
_MONTHS = "January February March April May June July August September October November December".split()


def extract(document, indices):
    """The document with only these words; heads and targets outside are lost (head -2: unknown)."""
    at = {old: new for new, old in enumerate(indices)}
    begins = lambda starts: [at[i] for i in starts if i in at]
    out = Document(document.name, [document.words[i] for i in indices], begins(document.sentences), begins(document.paragraphs))
    out.labels = {k: [v[i] for i in indices] for k, v in document.labels.items()}
    if document.heads is not None:
        out.heads = [document.heads[i] if document.heads[i] < 0 else at.get(document.heads[i], -2) for i in indices]
    out.pointers = {k: {at[i]: [at[j] for j in to if j in at] for i, to in v.items() if i in at} for k, v in document.pointers.items()}
    return out


def cut(document, rng, single):
    """Windows of whole sentences that cover the document once, of varied length; about `single` of them are one sentence."""
    spans = document.sentence_spans()
    sizes = [sum(len(pieces(w)) for w in document.words[a:b]) + 1 for a, b in spans]
    k = 0
    while k < len(spans):
        target = 0 if rng.random() < single else rng.integers(70, MAX_PIECES - 4)
        end, total = k + 1, sizes[k]
        while end < len(spans) and total + sizes[end] <= target:
            total += sizes[end]
            end += 1
        a, b = spans[k][0], spans[end - 1][1]
        while b > a + 1 and total > MAX_PIECES - 3:  # one very long sentence
            b -= 1
            total -= len(pieces(document.words[b]))
        yield extract(document, range(a, b))
        k = end


def vary(window, rng, paragraphs_known):
    """Other outlets' habits: quotation marks, paragraph marks, titles, capitals, datelines."""
    window = _titled(window, rng)
    window = _dated(window, rng)
    style = rng.random()
    if style < 0.4:
        window.words = [_STRAIGHT.get(w, w if w[0] != "’" else "'" + w[1:]) for w in window.words]
    elif style < 0.6:
        window.words = _curly(window.words)
    style = rng.random()
    if style < 0.2:
        window.paragraphs = window.sentences[:1]
    elif style < 0.4:
        window.paragraphs = list(window.sentences)
    elif not paragraphs_known:
        window.paragraphs = [s for s in window.sentences if s == 0 or rng.random() < 0.5]
    return window


def _titled(window, rng):
    chance = rng.random()
    if chance > 0.09 or not window.sentences:
        return window
    first = window.sentence_spans()[0]
    if first[1] - first[0] > 25:
        return window
    if window.words[first[1] - 1] == "." and first[1] - first[0] > 2:
        window = extract(window, [i for i in range(len(window.words)) if i != first[1] - 1])
        first = window.sentence_spans()[0]
        if "end" in window.labels:
            window.labels["end"][first[1] - 1] = "end"
    style = rng.random()
    for i in range(*first):
        word = window.words[i]
        if style < 0.35:
            window.words[i] = word.upper()
        elif style < 0.75 and (len(word) > 3 or i == first[0]):
            window.words[i] = word[:1].upper() + word[1:]
    if len(window.sentences) > 1 and window.sentences[1] not in window.paragraphs:
        window.paragraphs = sorted(window.paragraphs + [window.sentences[1]])
    return window


def _dated(window, rng):
    if rng.random() > 0.05 or window.sentences[:1] != [0]:
        return window
    pick = lambda names: names[rng.integers(len(names))]
    place, other = "B-Location", "O"
    head = [(pick(_CITIES), place)]
    if rng.random() < 0.4:
        head += [(",", other), (pick(_COUNTRIES), place)]
    if rng.random() < 0.4:
        head += [(",", other), (pick(_MONTHS), "B-Date"), (str(rng.integers(1, 31)), "I-Date")]
    if rng.random() < 0.6:
        head += [("(", other), (pick(_AGENCIES), "B-Organization"), (")", other)]
    head += [(pick(["-", "–", "—", "--", ":"]), other)]
    n = len(head)
    shift = lambda starts: [0] + [i + n for i in starts if i]
    out = Document(window.name, [w for w, _ in head] + window.words, shift(window.sentences), shift(window.paragraphs))
    for kind, values in window.labels.items():
        new = [t for _, t in head] if kind == "name" else ["inside"] * n if kind == "end" else [None] * n if LABELS[kind] is None or LABELS[kind][0] != "O" else ["O"] * n
        out.labels[kind] = new + values
    if window.heads is not None:
        out.heads = [-2] * n + [h + n if h >= 0 else h for h in window.heads]
    out.pointers = {k: {i + n: [j + n for j in to] for i, to in v.items()} for k, v in window.pointers.items()}
    return out


def _curly(words):
    out, open_ = [], False
    for w in words:
        if w == '"':
            w, open_ = ("”" if open_ else "“"), not open_
        elif w[0] == "'" or "n't" in w:
            w = w.replace("'", "’")
        out.append(w)
    return out


def encode(window):
    """ids, case classes and the place of each word's first piece, for [CLS] words, [SEP] between paragraphs, [SEP]; as many words as fit."""
    ids, cases, first = [CLS], [0], []
    paragraphs = set(window.paragraphs)
    for i, word in enumerate(window.words):
        own = pieces(word)
        mark = i > 0 and i in paragraphs
        if len(ids) + len(own) + mark + 1 > MAX_PIECES:
            break
        if mark:
            ids.append(SEP)
            cases.append(0)
        first.append(len(ids))
        ids += own
        cases += [case_class(word)] * len(own)
    return ids + [SEP], cases + [0], first


def batch(windows, index):
    """Arrays of some windows; index: {kind: {label: number}}. Word 0 is [CLS]; -1 means not known."""
    encoded = [encode(w) for w in windows]
    size, length = len(windows), -(-max(len(e[0]) for e in encoded) // 8) * 8
    width = -(-(max(len(e[2]) for e in encoded) + 1) // 8) * 8
    out = {"ids": np.zeros((size, length), np.int64), "case": np.zeros((size, length), np.int64), "mask": np.zeros((size, length), bool),
           "first": np.zeros((size, width), np.int64), "words": np.zeros((size, width), bool), "sentence": np.full((size, width), -1, np.int64)}
    kinds = [k for k in index if k in windows[0].labels]
    for kind in kinds:
        out[kind] = np.full((size, width), -1, np.int64)
    if windows[0].heads is not None:
        out["head"] = np.full((size, width), -1, np.int64)
    for kind in windows[0].pointers:
        out[kind] = np.full((size, width) if kind in POINTERS else (size, width, width), -1, np.int64)
    for b, (window, (ids, cases, first)) in enumerate(zip(windows, encoded)):
        n = len(first)
        out["ids"][b, :len(ids)], out["case"][b, :len(ids)], out["mask"][b, :len(ids)] = ids, cases, True
        out["first"][b, 1:n + 1], out["words"][b, :n + 1] = first, True
        for k, (a, z) in enumerate(window.sentence_spans()):
            out["sentence"][b, a + 1:min(z, n) + 1] = k
        for kind in kinds:
            out[kind][b, 1:n + 1] = [index[kind].get(x, -1) for x in window.labels[kind][:n]]
        if window.heads is not None:
            out["head"][b, 1:n + 1] = [h + 1 if -1 <= h < n else -1 for h in window.heads[:n]]
        for kind, links in window.pointers.items():
            for i, to in links.items():
                to = [j for j in to if j < n]
                if i >= n:
                    continue
                if kind in POINTERS:
                    out[kind][b, i + 1] = to[0] + 1 if to else 0
                else:
                    same = out["sentence"][b] == out["sentence"][b, i + 1]
                    out[kind][b, i + 1, same] = 0
                    out[kind][b, i + 1, [j + 1 for j in to]] = 1
    return out


class Stream:
    """Endless batches of one kind of documents, each epoch cut and varied anew."""

    def __init__(self, documents, index, seed, single, paragraphs_known, vary_windows=True):
        self.documents, self.index, self.rng = documents, index, np.random.default_rng(seed)
        self.single, self.paragraphs_known, self.vary, self.epochs = single, paragraphs_known, vary_windows, 0
        self.pending = []

    def _refill(self):
        windows = []
        for document in self.documents:
            for window in cut(document, self.rng, self.single):
                if self.vary:
                    window = vary(window, self.rng, self.paragraphs_known)
                if window.words:
                    windows.append((len(encode(window)[0]) + self.rng.random() * 6, window))
        windows.sort(key=lambda x: x[0])  # like lengths together
        chosen = []
        for length, window in windows:
            if chosen and (len(chosen) + 1) * length > BATCH_PIECES:
                self.pending.append(chosen)
                chosen = []
            chosen.append(window)
        self.pending = [self.pending[i] for i in self.rng.permutation(len(self.pending))]
        self.epochs += 1

    def __next__(self):
        if not self.pending:
            self._refill()
        return batch(self.pending.pop(), self.index)
