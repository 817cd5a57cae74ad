"""Averages two checkpoints: a later run keeps what it learned and loses less of what the earlier one knew.

    python average.py earlier.pt later.pt 0.75 averaged.pt     # a quarter of the earlier, three quarters of the later

After Wortsman and others, "Robust fine-tuning of zero-shot models" (CVPR 2022).
"""
import argparse

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("earlier")
    parser.add_argument("later")
    parser.add_argument("part", type=float, help="the later one's part, from 0 to 1")
    parser.add_argument("out")
    args = parser.parse_args()
    earlier = torch.load(args.earlier)["weights"]
    later = torch.load(args.later)
    weights = {
        name: ((1 - args.part) * earlier[name].float() + args.part * tensor.float()).to(tensor.dtype)
        for name, tensor in later["weights"].items()
    }
    torch.save({"weights": weights, "labels": later["labels"], "about": {**later["about"], "averaged": args.part}}, args.out)


if __name__ == "__main__":
    main()
