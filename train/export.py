"""Writes the program's files: python export.py RUN/encoder.pt FOLDER gives encoder.bin, vocab.txt and golden.json. See README.md."""
import argparse
import json
import os

import numpy as np
import torch

from encoder.documents import Document, MANY, POINTERS
from encoder.format import read, replace, write
from encoder.network import EPS, HEADS, HIDDEN, Network, TAGGERS
from encoder.parsing import outputs
from encoder.samples import SAMPLES
from encoder.windows import MAX_PIECES, encode
from encoder.words import CASES, MAX_PIECES_OF_A_WORD, vocabulary


def main():
    options = argparse.ArgumentParser()
    options.add_argument("weights")
    options.add_argument("folder")
    options.add_argument("--calibration", help="what calibrate.py wrote")
    args = options.parse_args()
    torch.set_num_threads(1)
    os.makedirs(args.folder, exist_ok=True)
    saved = torch.load(args.weights)
    weights = {k: v.float().numpy() for k, v in saved["weights"].items()}
    weights["position.weight"] = weights["position.weight"][:MAX_PIECES]
    labels = saved["labels"]
    calibration = {"temperatures": {}, "bars": {}}
    if args.calibration:
        with open(args.calibration, encoding="utf-8") as file:
            calibration = json.load(file)
    about = {"layers": len({k.split(".")[1] for k in weights if k.startswith("layers.")}), "hidden": HIDDEN, "heads": HEADS, "eps": EPS, "maxPieces": MAX_PIECES,
             "maxPiecesOfAWord": MAX_PIECES_OF_A_WORD, "case": CASES, "labels": {k: labels[k] for k in [*TAGGERS, "rel"]}, "pointers": POINTERS, "many": MANY, **calibration}
    path = os.path.join(args.folder, "encoder.bin")
    write(path, weights, about)
    replace(os.path.join(args.folder, "vocab.txt"), ("\n".join(vocabulary()) + "\n").encode())
    network = network_of(path)[0]
    golden = [sample(network, labels, *s) for s in SAMPLES]
    replace(os.path.join(args.folder, "golden.json"), json.dumps(golden, ensure_ascii=False, indent=None).encode())
    print(path, os.path.getsize(path), "bytes;", saved["about"])


def network_of(path):
    """The network with an exported file's weights, as the program computes it, and the file's header."""
    header, weights = read(path)
    network = Network(header["labels"], header["layers"]).eval()
    position = torch.zeros(512, HIDDEN)
    position[:header["maxPieces"]] = torch.from_numpy(weights["position.weight"].copy())
    state = {k: torch.from_numpy(np.array(v)) for k, v in weights.items()}
    network.load_state_dict({**state, "position.weight": position})
    return network, header


def sample(network, labels, words, sentences, paragraphs):
    window = Document("sample", words, sentences, paragraphs)
    ids, cases, first = encode(window)
    out = outputs(network, window)
    some = lambda a: [round(float(x), 5) for x in a]
    n = len(first)
    return {"words": words[:n], "sentences": sentences, "paragraphs": paragraphs, "ids": ids, "case": cases, "first": first,
            "heads": [int(h) - 1 for h in out["heads"][1:]],
            "labels": {k: [labels[k][int(r.argmax())] for r in out[k][1:]] for k in [*TAGGERS, "rel"]},
            "pointers": {k: [int(np.where(out["visible"][i], out[k][i], -1e9).argmax() if k not in ("content-source", "content-cue") else out[k][i].argmax()) - 1
                             for i in range(1, n + 1)] for k in POINTERS},
            "logits": {k: [some(r) for r in out[k][:4]] for k in [*TAGGERS, "rel"]},
            "arcs": [some(r) for r in out["arcs"][:3]],
            "pointerLogits": {k: [some(r) for r in out[k][:3]] for k in POINTERS + MANY}}


if __name__ == "__main__":
    main()
