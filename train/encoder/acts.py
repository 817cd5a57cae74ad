"""Reader of the act pages: rows of phrases become labels and pointers of words (see acts/GUIDE.md of the data)."""
import os
import re

from .documents import Document, LABELS
from .words import tokenize

_FUNCTION = {"punct", "case", "mark", "cc", "det"}


def page_names(folder):
    """The pages that have rows."""
    return sorted(f[:-4] for f in os.listdir(os.path.join(folder, "rows")) if os.path.getsize(os.path.join(folder, "rows", f)))


def held_out(name):
    """The last five of each annotator's forty pages choose thresholds and are not trained on."""
    return (int(name[1:]) - 1) % 40 >= 35


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
    size = len(document.words)
    for kind in ("act", "position", "claim"):
        document.labels[kind] = ["O"] * size
    for kind in ("status", "meeting"):
        document.labels[kind] = [None] * size
    for kind in ("who", "whom", "issue", "proposition", "participant", "declined"):
        document.pointers[kind] = {}
    parse = parses and parses.get(name)
    for row in rows:
        if len(row) == 10 and row[0] in places:
            _add(document, row, places[row[0]], parse)
    return document


def _add(document, row, place, parse):
    kind, label, status = row[1], row[3], row[4]
    trigger = _words(place, row[2])
    if not trigger:
        return
    trigger = trigger[0]
    who = [h for h in (_head(document, _words(place, p), parse) for p in _phrases(row[5])) if h is not None]
    whom = [h for h in (_head(document, _words(place, p), parse) for p in _phrases(row[6])) if h is not None]
    labels, pointers = document.labels, document.pointers
    slot = {"E": "act", "M": "act", "P": "position", "C": "claim"}[kind]
    label = "CONSULT" if kind == "M" else label
    if labels[slot][trigger] != "O" or label not in LABELS[slot]:
        return
    labels[slot][trigger] = label
    if kind in "EM" and status in LABELS["status"]:
        labels["status"][trigger] = status
    if kind == "M":
        labels["meeting"][trigger] = row[3]
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
