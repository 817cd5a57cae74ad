"""Readers of the training data (see README.md for where it lies)."""
import gzip
import json
import re
import zlib
from bisect import bisect_right

from .documents import Document, LABELS
from .words import sentence_starts, tokenize


def _lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def treebank(path):
    """Documents of a CoNLL-U file."""
    documents, document, paragraph = [], None, True
    sentence = []

    def close():
        if not sentence:
            return
        base = len(document.words)
        document.sentences.append(base)
        if paragraph or base == 0:
            document.paragraphs.append(base)
        for row in sentence:
            document.words.append(row[1])
            document.labels["upos"].append(row[3])
            document.labels["xpos"].append(row[4])
            document.labels["rel"].append(row[7])
            document.labels["end"].append("inside")
            document.heads.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
        document.labels["end"][-1] = "end"

    for line in _lines(path):
        if line.startswith("# newdoc"):
            document = Document(line.split("=")[-1].strip(), [], [], [], {k: [] for k in ("upos", "xpos", "rel", "end")}, [])
            documents.append(document)
        elif re.match(r"# newpar( |$)", line):
            paragraph = True
        elif not line:
            close()
            if sentence:
                paragraph = False
            sentence = []
        elif line[0].isdigit():
            row = line.split("\t")
            if row[0].isdigit():
                sentence.append(row)
    close()
    return documents


def names(path):
    """Documents of the names file; the outermost name only."""
    documents, document, gap = [], None, True
    for line in _lines(path):
        if line.startswith("# ") and "\t" not in line:
            document = Document(line[2:], [], [], [], {"name": []})
            documents.append(document)
            gap = True
            continue
        word, *tags = line.split("\t")
        word = word.replace("\u200b", "").strip()
        if not word:
            gap = True
            continue
        tag = re.sub(r"\s", "", tags[0]) if tags else "O"
        tag = tag if tag in LABELS["name"] else "O"
        words, labels = document.words, document.labels["name"]
        before = words[-1] if words else ""
        if not gap and before in "’'" and before and word in ("s", "re", "ve", "ll", "d", "m"):  # "’ s" is one word
            words[-1] = before + word
            continue
        if not gap and before and before in "’'" and word == "t" and len(words) > 1 and words[-2].endswith("n") and len(words[-2]) > 2:
            words[-2:] = [words[-2][:-1], "n" + before + word]
            continue
        if gap:
            document.sentences.append(len(words))
            document.paragraphs.append(len(words))
            gap = False
        for k, (start, end) in enumerate(tokenize(word)):
            words.append(word[start:end])
            labels.append(tag if k == 0 else "I" + tag[1:] if tag[0] == "B" else tag)
    return [d for d in documents if d.words]


def attributions(path):
    """PolNeAR articles: content, source and cue; a content inside another's content is left out."""
    return [_attributed(json.loads(line)) for line in _lines(path)]


def stand_off_attributions(path, press):
    """Pages of the names' corpus (press) of which only places of words are kept: a line `# NAME from to` for each, then content, source
    and cue of each attribution, as first-last or -."""
    documents = {d.name: d for d in press}
    pages, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# "):
                name, start, end = line[2:].split()
                rows = []
                pages.append((documents[name], int(start), int(end), rows))
            else:
                rows.append([None if p == "-" else range(int(p.split("-")[0]), int(p.split("-")[1]) + 1) for p in line.rstrip("\n").split("\t")])
    return [_told(*page) for page in pages]


def _told(full, start, end, rows):
    within = lambda starts: [i - start for i in starts if start <= i < end]
    tags = ["O"] * (end - start)
    page = Document(full.name, full.words[start:end], within(full.sentences), within(full.paragraphs), {"attribution": tags}, None,
                    {"content-source": {}, "content-cue": {}})
    for place, role in ((2, "cue"), (1, "source"), (0, "content")):  # the last wins
        for row in rows:
            for i in row[place] or ():
                tags[i] = ("B-" if i == row[place][0] else "I-") + role
    for content, source, cue in rows:
        page.pointers["content-source"][content[0]] = [source[0]] if source else []
        page.pointers["content-cue"][content[0]] = [cue[0]] if cue else []
    return page


def _attributed(article):
    text = article["text"]
    tokens = tokenize(text)
    sentences, paragraphs = sentence_starts(text, tokens)
    document = Document(article["id"], [text[a:b] for a, b in tokens], sentences, paragraphs, {"attribution": ["O"] * len(tokens)}, None,
                        {"content-source": {}, "content-cue": {}})
    outer = [x for x in article["attributions"] if x["content"] and not any(_inside(x, y) for y in article["attributions"])]
    tags = document.labels["attribution"]
    for role in ("cue", "source", "content"):  # the last wins
        for x in outer:
            for span in x[role]:
                covered = _covered(tokens, span)
                for i in covered:
                    tags[i] = "I-" + role
                if covered:
                    tags[covered[0]] = "B-" + role
    for x in outer:
        source = [i for span in x["source"] for i in _covered(tokens, span)]
        cue = [i for span in x["cue"] for i in _covered(tokens, span)]
        for span in x["content"]:
            covered = _covered(tokens, span)
            if covered:
                document.pointers["content-source"][covered[0]] = source[:1]
                document.pointers["content-cue"][covered[0]] = cue[:1]
    return document


def _inside(x, y):
    a, b = x["content"][0][0], x["content"][-1][1]
    if not y["content"] or y is x:
        return False
    c, d = y["content"][0][0], y["content"][-1][1]
    return c <= a and b <= d and d - c > b - a


def _covered(tokens, span):
    first = bisect_right(tokens, (span[0], 10**9)) - 1
    out = []
    for i in range(max(0, first), len(tokens)):
        if tokens[i][0] >= span[1]:
            break
        if tokens[i][1] > span[0]:
            out.append(i)
    return out


def held_out_outlet(name):
    """A tenth of the outlets measures names and is not trained on."""
    return zlib.crc32(name.rsplit("_", 1)[0].encode()) % 10 == 3
