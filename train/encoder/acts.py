"""Readers of the act pages: rows of phrases become labels and pointers of words (see acts/GUIDE.md of the data)."""
import os
import re

from .documents import Document, LABELS
from .words import tokenize

ANNOTATIONS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "annotations")
_FUNCTION = {"punct", "case", "mark", "cc", "det"}
_POINTERS = ("who", "whom", "issue", "proposition", "participant", "declined")


def page_names(folder):
    """The pages that have rows."""
    return sorted(f[:-4] for f in os.listdir(os.path.join(folder, "rows")) if os.path.getsize(os.path.join(folder, "rows", f)))


def held_out(name):
    """The last five of each annotator's forty pages choose thresholds and are not trained on."""
    return (int(name[1:]) - 1) % 40 >= 35


def every_page(folder, press, parses=None, everything=True):
    """All pages to train on: the data's, our own, and those of the names' corpus (press) that annotations/press.tsv tells of."""
    own = os.path.join(ANNOTATIONS, "own")
    pages = [read_page(folder, n, parses) for n in page_names(folder) if everything or not held_out(n)]
    pages += [read_page(own, n, parses) for n in page_names(own)]
    return pages + stand_off(os.path.join(ANNOTATIONS, "press.tsv"), press, parses)


def stand_off(path, press, parses=None):
    """Pages of which only places of words are kept: a line `# NAME from to` for each, the words that were annotated, then rows of
    kind, trigger, label, status, who and whom, each phrase as first-last."""
    documents = {d.name: d for d in press}
    pages = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# "):
                name, start, end = line[2:].split()
                start, end, full = int(start), int(end), documents[name]
                within = lambda starts: [i - start for i in starts if start <= i < end]
                page = Document(name, full.words[start:end], within(full.sentences), within(full.paragraphs))
                _prepare(page)
                pages.append(page)
                continue
            kind, trigger, label, status, who, whom = line.rstrip("\n").split("\t")
            _label(page, kind, int(trigger), label, status, _ranges(who), _ranges(whom), parses and parses.get(page.name))
    return pages


def _ranges(column):
    return [] if column == "-" else [list(range(int(a), int(b) + 1)) for a, b in (p.split("-") for p in column.split(","))]


def _prepare(document):
    for kind in ("act", "position", "claim"):
        document.labels[kind] = ["O"] * len(document.words)
    for kind in ("status", "meeting"):
        document.labels[kind] = [None] * len(document.words)
    for kind in _POINTERS:
        document.pointers[kind] = {}


def read_page(folder, name, parses=None):
    """One page; parses: {page: [[head, relation] of each word]} tells a phrase's head word, without it the phrase's first noun-like word does."""
    with open(os.path.join(folder, "pages", name + ".txt"), encoding="utf-8") as file:
        sentences = re.findall(r"^\[(\d+)\] (.*)$", file.read(), re.M)
    with open(os.path.join(folder, "rows", name + ".tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip()]
    document = Document(name, [], [], [])
    places = {}
    for number, text in sentences:
        tokens = tokenize(text)
        if tokens:
            places[number] = (text, tokens, len(document.words))
            document.sentences.append(len(document.words))
            document.words += [text[a:b] for a, b in tokens]
    document.paragraphs = [0]
    _prepare(document)
    parse = parses and parses.get(name)
    for row in rows:
        if len(row) == 10 and row[0] in places:
            _add(document, row, places[row[0]], parse)
    return document


def _add(document, row, place, parse):
    trigger = _words(place, row[2])
    if trigger:
        words = lambda column: [_words(place, p) for p in _phrases(column)]
        _label(document, row[1], trigger[0], row[3], row[4], words(row[5]), words(row[6]), parse)


def _label(document, kind, trigger, label, status, who, whom, parse):
    """Writes one row; who and whom: the words of each phrase."""
    who, whom = ([h for h in (_head(document, p, parse) for p in phrases) if h is not None] for phrases in (who, whom))
    labels, pointers = document.labels, document.pointers
    slot = {"E": "act", "M": "act", "P": "position", "C": "claim"}[kind]
    meeting, label = label, "CONSULT" if kind == "M" else label
    if labels[slot][trigger] != "O" or label not in LABELS[slot]:
        return
    labels[slot][trigger] = label
    if kind in "EM" and status in LABELS["status"]:
        labels["status"][trigger] = status
    if kind == "M":
        labels["meeting"][trigger] = meeting
        pointers["participant"][trigger] = who
        pointers["declined"][trigger] = whom
        return
    pointers["who"].setdefault(trigger, who)
    pointers[{"E": "whom", "P": "issue", "C": "proposition"}[kind]][trigger] = whom


def _phrases(column):
    return [p for p in column.split(" | ") if p and p != "-"]


def _words(place, phrase):
    """Indices in the document of the words a phrase covers."""
    text, tokens, base = place
    match = re.match(r"(.*?)(?:#(\d+))?$", phrase)
    wanted, number = match.group(1), int(match.group(2) or 1)
    hits = [m.start() for m in re.finditer(r"(?<!\w)" + re.escape(wanted) + r"(?!\w)", text)] or [m.start() for m in re.finditer(re.escape(wanted), text)]
    if not hits:
        return []
    start = hits[min(number, len(hits)) - 1]
    return [base + i for i, (a, b) in enumerate(tokens) if a < start + len(wanted) and b > start]


def _head(document, covered, parse):
    if not covered:
        return None
    if parse:
        inside = set(covered)
        tops = [i for i in covered if parse[i][0] not in inside]
        best = [i for i in tops if parse[i][1].split(":")[0] not in _FUNCTION] or tops or covered
        return best[0]
    for k, i in enumerate(covered):  # the word before the first preposition, comma or clause
        if k and document.words[i].lower() in {"of", "in", "on", "for", "from", "to", "at", "with", "by", "who", "that", "which", ",", "'s", "’s", "("}:
            return covered[k - 1]
    return covered[-1]
