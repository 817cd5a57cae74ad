"""Finds a temperature for each head and bars for acts on the held-out pages and outlets: python calibrate.py FOLDER/encoder.bin OUT.json, for export.py --calibration."""
import argparse
import json
import os

import numpy as np
import torch

from encoder import acts, corpora
from encoder.parsing import fill, outputs, parse_documents
from export import network_of


def collect(network, labels, data):
    """{head: [(scores, gold)]} of the words a head is read at."""
    folder = os.path.join(data, "acts")
    pages = [n for n in acts.page_names(folder) if acts.held_out(n)]
    parses = parse_documents(network, labels, [acts.read_page(folder, n) for n in pages])
    outlets = [d for d in corpora.names(os.path.join(data, "names-worldwide-train.tsv.gz")) if corpora.held_out_outlet(d.name)]
    cases = {}
    for document in [acts.read_page(folder, n, parses) for n in pages] + outlets:
        for _, window in fill(document):
            found = outputs(network, window)
            size = len(found["heads"]) - 1
            for kind, values in window.labels.items():
                for i, label in enumerate(values[:size]):
                    if label is not None:
                        cases.setdefault(kind, []).append((found[kind][i + 1], labels[kind].index(label)))
            for kind in ("who", "whom", "issue", "proposition"):
                for i, to in window.pointers.get(kind, {}).items():
                    if i < size:
                        scores = np.where(found["visible"][i + 1], found[kind][i + 1], -1e4)
                        cases.setdefault(kind, []).append((scores, to[0] + 1 if to and to[0] < size else 0))
    return cases


def loss_at(cases, temperature):
    """Mean negative log-probability of what is right."""
    total = 0.0
    for scores, gold in cases:
        scaled = scores.astype(np.float64) / temperature
        total += np.logaddexp.reduce(scaled) - scaled[gold]
    return total / len(cases)


def best_bar(cases, temperature):
    """The probability of not O above which a label is told, with the best F1 of word and label."""
    best = (0.0, 0.5)
    logs = [(s.astype(np.float64) / temperature, gold) for s, gold in cases]
    told = [(1 - np.exp(s[0] - np.logaddexp.reduce(s)), 1 + int(s[1:].argmax()), gold) for s, gold in logs]
    wanted = sum(gold > 0 for _, _, gold in told)
    for bar in (round(0.1 + 0.02 * i, 2) for i in range(40)):
        own = [(label, gold) for p, label, gold in told if p > bar]
        best = max(best, (2 * sum(a == b for a, b in own) / max(1, len(own) + wanted), bar))
    return best


def main():
    options = argparse.ArgumentParser()
    options.add_argument("weights")
    options.add_argument("out")
    options.add_argument("--data", default="../../shared/train")
    args = options.parse_args()
    torch.set_num_threads(1)
    network, header = network_of(args.weights)
    found, bars = {}, {}
    for kind, cases in collect(network, header["labels"], args.data).items():
        found[kind] = min((round(0.6 + 0.05 * i, 2) for i in range(40)), key=lambda t: loss_at(cases, t))
        print(f"{kind}: {len(cases)} cases, temperature {found[kind]}, loss {loss_at(cases, 1.0):.4f} -> {loss_at(cases, found[kind]):.4f}", flush=True)
        if kind in ("act", "position", "claim"):
            best, bars[kind] = best_bar(cases, found[kind])
            print(f"{kind}: bar {bars[kind]}, F1 {best:.3f}", flush=True)
    with open(args.out, "w", encoding="utf-8") as file:
        json.dump({"temperatures": found, "bars": bars}, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
