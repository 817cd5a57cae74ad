"""Measures exported weights: python evaluate.py FOLDER/encoder.bin WHAT …, WHAT of ud, names, acts, fresh, attribution. See README.md."""
import argparse
import glob
import json
import os

import numpy as np
import torch

from encoder import acts, corpora
from encoder.parsing import fill, outputs, spans, viterbi
from encoder.statements import page, record, statements
from export import network_of

EDGES = {"subject": {"nsubj", "csubj"}, "object": {"obj", "iobj"}, "ccomp": {"ccomp"}, "xcomp": {"xcomp"}, "obl": {"obl"}}


def f1(right, found, wanted):
    p, r = right / max(1, found), right / max(1, wanted)
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}"


def ud(network, labels, args):
    main = lambda r: r.split(":")[0]
    gum = corpora.treebank(os.path.join(args.data, "en_gum-dev.conllu.gz"))
    ewt = corpora.treebank(os.path.join(args.data, "en_ewt-dev.conllu.gz"))
    for name, documents in (("gum dev news", [d for d in gum if "_news_" in d.name]), ("gum dev", gum), ("ewt dev", ewt)):
        n = dict.fromkeys(["words", "uas", "las", "plain", "plain uas", "upos", "xpos"], 0)
        edges = {k: np.zeros(3, int) for k in EDGES}
        ends = np.zeros(3, int)
        for document in documents:
            for base, window in fill(document):
                found = outputs(network, window)
                size = len(found["heads"]) - 1
                heads = [int(h) - 1 for h in found["heads"][1:]]
                relation = [labels["rel"][int(r.argmax())] for r in found["rel"][1:]]
                upos = [labels["upos"][int(r.argmax())] for r in found["upos"][1:]]
                xpos = [labels["xpos"][int(r.argmax())] for r in found["xpos"][1:]]
                n["words"] += len(window.words)
                for i in range(size):
                    right = heads[i] == window.heads[i]
                    n["uas"] += right
                    n["las"] += right and relation[i] == window.labels["rel"][i]
                    n["upos"] += upos[i] == window.labels["upos"][i]
                    n["xpos"] += xpos[i] == window.labels["xpos"][i]
                    if window.labels["upos"][i] != "PUNCT":
                        n["plain"] += 1
                        n["plain uas"] += right
                verb = lambda h: h >= 0 and window.labels["upos"][h] == "VERB"
                for kind, names in EDGES.items():
                    gold = {(h, i) for i, h in enumerate(window.heads) if verb(h) and main(window.labels["rel"][i]) in names}
                    own = {(h, i) for i, h in enumerate(heads) if verb(h) and main(relation[i]) in names}
                    edges[kind] += [len(gold & own), len(own), len(gold)]
                gold = {i for i in range(size) if window.labels["end"][i] == "end"}
                own = {i for i in range(size) if found["end"][i + 1].argmax() == 1}
                ends += [len(gold & own), len(own), len(gold)]
        w = n["words"]
        print(f"{name}: words {w} UAS {n['uas'] / w:.4f} without punctuation {n['plain uas'] / n['plain']:.4f} LAS {n['las'] / w:.4f} UPOS {n['upos'] / w:.4f} XPOS {n['xpos'] / w:.4f} | "
              + " ".join(f"{k} {f1(*v).split()[-1]}" for k, v in edges.items()) + f" | ends {f1(*ends)}", flush=True)


def names(network, labels, args):
    documents = [d for d in corpora.names(os.path.join(args.data, "names-worldwide-train.tsv.gz")) if corpora.held_out_outlet(d.name)]
    counts = {k: np.zeros(3, int) for k in ("exact with kind", "exact", "overlap", "overlap, people places organisations")}
    few = {"Person", "Location", "Organization", "NORP"}
    for document in documents:
        for base, window in fill(document):
            found = outputs(network, window)
            size = len(found["name"]) - 1
            own = spans([labels["name"][i] for i in viterbi(found["name"][1:].astype(np.float64), labels["name"])])
            gold = spans(window.labels["name"][:size])
            touch = lambda x, others: any(x[1] < y[2] and y[1] < x[2] for y in others)
            counts["exact with kind"] += [len(set(own) & set(gold)), len(own), len(gold)]
            counts["exact"] += [len({x[1:] for x in own} & {x[1:] for x in gold}), len(own), len(gold)]
            for key, some in (("overlap", None), ("overlap, people places organisations", few)):
                a, b = ([x for x in xs if not some or x[0] in some] for xs in (own, gold))
                counts[key] += [sum(touch(x, b) for x in a), len(a), len(b)]
    for key, c in counts.items():
        print("names held-out outlets", key, f1(*c), flush=True)


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def act_scores(network, documents):
    """For each page and window: (document, first word, outputs)."""
    for document in documents:
        for base, window in fill(document):
            yield document, window, outputs(network, window)


def held_out_acts(network, labels, args):
    from encoder.parsing import parse_documents
    folder = os.path.join(args.data, "acts")
    pages = [n for n in acts.page_names(folder) if acts.held_out(n)]
    parses = parse_documents(network, labels, [acts.read_page(folder, n) for n in pages])
    documents = [acts.read_page(folder, n, parses) for n in pages]
    read = list(act_scores(network, documents))
    for kind in ("act", "position", "claim"):
        line = []
        for bar in (0.2, 0.3, 0.4, 0.5, 0.6):
            c, untyped = np.zeros(3, int), 0
            for _, window, out in read:
                p = softmax(out[kind][1:])
                gold = window.labels[kind][:len(p)]
                for i, row in enumerate(p):
                    label = labels[kind][1 + int(row[1:].argmax())] if 1 - row[0] > bar else "O"
                    c += [label != "O" and label == gold[i], label != "O", gold[i] != "O"]
                    untyped += label != "O" and gold[i] != "O"
            line.append(f"{bar}: {f1(*c)} (untyped {f1(untyped, *c[1:]).split()[-1]})")
        print(f"acts held-out pages, {kind}, trigger word and label by bar: " + "; ".join(line), flush=True)
    right, total = {}, {}

    def count(key, ok):
        right[key] = right.get(key, 0) + bool(ok)
        total[key] = total.get(key, 0) + 1

    many = {k: np.zeros(3, int) for k in ("participant", "declined")}
    for _, window, out in read:
        size = len(out["act"]) - 1
        for kind in ("status", "meeting"):
            for i, label in enumerate(window.labels[kind][:size]):
                if label:
                    own = labels[kind][int(out[kind][i + 1].argmax())]
                    count(kind, own == label)
                    if kind == "status" and window.labels["act"][i] == "CONSULT":
                        count("status of meetings", own == label)
        for kind in ("who", "whom", "issue", "proposition"):
            for i, to in window.pointers[kind].items():
                if i < size:
                    own = int(np.where(out["visible"][i + 1], out[kind][i + 1], -1e9).argmax()) - 1
                    count(kind, own in to if to else own == -1)
                    count(kind + (" (told)" if to else " (none)"), own in to if to else own == -1)
        for kind in many:
            for i, to in window.pointers[kind].items():
                if i < size:
                    visible = out["visible"][i + 1].copy()
                    visible[0] = False
                    own = {j - 1 for j in np.nonzero(visible & (out[kind][i + 1] > 0))[0]}
                    many[kind] += [len(own & set(to)), len(own), len(to)]
    print("acts held-out pages, given the trigger: " + ", ".join(f"{k} {right[k] / total[k]:.3f} of {total[k]}" for k in total), flush=True)
    print("acts held-out pages, given the trigger: " + ", ".join(f"{k} {f1(*v)}" for k, v in many.items()), flush=True)


def fresh(network, labels, args):
    """Roots told per paragraph as the evaluation's scorer matches them, from the act head alone."""
    root = lambda t: {"DEMAND": "REQUEST", "DENY": "REJECT"}.get(t, t)
    folder = args.pages or "../../shared/eval/sets/fresh"
    read = []
    for file in sorted(glob.glob(os.path.join(folder, "gold", "*.json"))):
        with open(file, encoding="utf-8") as f:
            gold = json.load(f)
        with open(os.path.join(folder, "pages", gold["file"]), encoding="utf-8") as f:
            lines = f.read().split("\n")
        shown = sorted({i for r in gold["lines"] if r["role"] in ("body", "title", "caption", "subheading") for i in range(r["first_line"], r["last_line"] + 1) if lines[i - 1].strip()})
        document, _ = page(file, "\n".join(lines[i - 1] for i in shown))
        of_word, k = [], -1
        for i in range(len(document.words)):
            k += i in set(document.paragraphs)
            of_word.append(shown[k])
        at = 0
        found = []
        for base, window in fill(document):
            out = outputs(network, window)
            for i, row in enumerate(softmax(out["act"][1:])):
                found.append((of_word[base + i], 1 - row[0], labels["act"][1 + int(row[1:].argmax())]))
        read.append((gold, found))
    for bar in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        right = wrong = missed = 0
        for gold, found in read:
            by_line = {}
            for e in gold["events"]:
                by_line.setdefault(e["line"], []).append(e)
            own = {}
            for line, p, label in found:
                if p > bar and not (label == "CONSULT" and label in own.get(line, [])):
                    own.setdefault(line, []).append(label)
            for line in set(by_line) | set(own):
                mine, used = own.get(line, []), set()
                for e in sorted(by_line.get(line, []), key=lambda e: bool(e.get("optional"))):
                    kinds = {root(t) for t in [e["type"], *(e.get("alt_types") or [])]}
                    hit = next((j for j, label in enumerate(mine) if j not in used and label in kinds), None)
                    if hit is not None:
                        used.add(hit)
                        right += not e.get("optional")
                    elif not e.get("optional"):
                        missed += 1
                wrong += len(mine) - len(used)
        print(f"fresh pages, root per paragraph, bar {bar}: {f1(right, right + wrong, right + missed)}", flush=True)


def attribution(network, labels, args):
    """Writes a record of a folder's pages for score.py --only statements."""
    with open(args.out, "w", encoding="utf-8") as out:
        for file in sorted(glob.glob(os.path.join(args.pages, "*.txt"))):
            with open(file, encoding="utf-8") as f:
                text = f.read()
            name = os.path.basename(file)[:-4]
            document, tokens = page(name, text)
            for line in record(name, os.path.basename(file), text, statements(network, labels, document, tokens, text, args.outside)):
                out.write(json.dumps(line, ensure_ascii=False) + "\n")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("weights")
    options.add_argument("what", choices=["ud", "names", "acts", "fresh", "attribution"])
    options.add_argument("--data", default="../../shared/train")
    options.add_argument("--pages", help="folder of pages (attribution) or the set (fresh)")
    options.add_argument("--out", help="record file to write (attribution)")
    options.add_argument("--outside", type=float, default=0.0, help="taken off the score of O (attribution)")
    args = options.parse_args()
    torch.set_num_threads(1)
    network, header = network_of(args.weights)
    {"ud": ud, "names": names, "acts": held_out_acts, "fresh": fresh, "attribution": attribution}[args.what](network, header["labels"], args)


if __name__ == "__main__":
    main()
