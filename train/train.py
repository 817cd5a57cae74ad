"""Trains the encoder: python train.py --data ../../shared/train --out RUN [--steps 4000]. See README.md."""
import argparse
import os
import random
import time

import torch

from encoder import acts, corpora
from encoder.documents import LABELS
from encoder.losses import loss
from encoder.network import Network
from encoder.parsing import parse_documents
from encoder.windows import Stream

# Share of the steps and of one-sentence windows of each task.
TASKS = {"ud": (0.36, 0.35), "attribution": (0.22, 0.05), "said": (0.06, 0.05), "names": (0.14, 0.3), "acts": (0.22, 0.25)}


def load(data, everything):
    """The training documents by task."""
    path = lambda name: os.path.join(data, name)
    names = corpora.names(path("names-worldwide-train.tsv.gz"))
    return {"ud": corpora.treebank(path("en_ewt-train.conllu.gz")) + corpora.treebank(path("en_gum-train-free.conllu.gz")),
            "attribution": corpora.attributions(path("attribution-polnear-train.jsonl.gz")),
            "said": corpora.stand_off_attributions(os.path.join(acts.ANNOTATIONS, "said.tsv"), names),
            "names": [d for d in names if everything or not corpora.held_out_outlet(d.name)],
            "acts": acts.every_page(path("acts"), names, None, everything)}


def label_lists(documents):
    """All labels; the treebanks tell the tags and relations."""
    labels = dict(LABELS)
    for kind in ("xpos", "rel"):
        labels[kind] = sorted({x for d in documents["ud"] for x in d.labels[kind]})
    return labels


def save(network, labels, out, about):
    torch.save({"weights": network.state_dict(), "labels": labels, "about": about}, out + ".new")
    os.replace(out + ".new", out)


def average(network, world):
    """The mean of the processes' gradients, in place."""
    grads = [p.grad for p in network.parameters() if p.grad is not None]
    flat = torch.cat([g.flatten() for g in grads])
    torch.distributed.all_reduce(flat)
    flat /= world
    at = 0
    for g in grads:
        g.copy_(flat[at:at + g.numel()].view_as(g))
        at += g.numel()


def run(rank, world, args):
    """One of `world` processes of one thread each; all take the same steps on different batches. Two processes of one thread
    suffer less from a busy machine than one of two threads. The rate rises over the first 6 % of the steps and falls to nothing."""
    os.environ["MASTER_ADDR"], os.environ["MASTER_PORT"] = "127.0.0.1", str(args.port)
    torch.distributed.init_process_group("gloo", rank=rank, world_size=world)
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    documents = load(args.data, args.everything)
    press = corpora.names(os.path.join(args.data, "names-worldwide-train.tsv.gz")) if "acts" in args.tasks else []
    labels = label_lists(documents)
    index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
    network = Network(labels)
    if args.init:
        network.load_state_dict(torch.load(args.init)["weights"])
    else:
        network.load_base()
    if rank == 0:
        for task, some in documents.items():
            print(task, len(some), "documents", sum(len(d.words) for d in some), "words", flush=True)
    torch.manual_seed(args.seed + rank)  # dropout differs
    shares = {t: float(share or TASKS[t][0]) for t, _, share in (x.partition(":") for x in args.tasks.split(","))}
    streams = {t: Stream(documents[t], index, 100 * args.seed + 10 * i + rank, TASKS[t][1], t in ("ud", "attribution")) for i, t in enumerate(shares)}
    reparse = {max(1, int(args.steps * f)) for f in ([0.0] if args.init else [0.15, 0.4, 0.65])} if "acts" in shares else set()
    rng = random.Random(args.seed)
    network.train()
    network.word.weight.requires_grad_(False)
    body = {"position", "case", "norm", "layers"}
    named = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    groups = [{"params": [p for n, p in named if n.split(".")[0] in body], "base": args.rate},
              {"params": [p for n, p in named if n.split(".")[0] not in body], "base": 5 * args.rate}]
    optimizer = torch.optim.AdamW(groups, lr=args.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    start, pieces, mean = time.time(), 0, {}
    for step in range(1, args.steps + 1):
        if step in reparse:
            documents["acts"] = streams["acts"].documents = reread(network, labels, press, args, rank, world)
            network.train()
        done = step / args.steps
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * min(1.0, done / 0.06) * (1.0 - done + 1.0 / args.steps)
        task = rng.choices(list(shares), list(shares.values()))[0]
        batch = {k: torch.from_numpy(v) for k, v in next(streams[task]).items()}
        with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
            value = loss(network, batch)
        optimizer.zero_grad()
        value.backward()
        average(network, world)
        torch.nn.utils.clip_grad_norm_([p for _, p in named], 1.0)
        optimizer.step()
        pieces += int(batch["mask"].sum())
        mean[task] = 0.98 * mean.get(task, value.item()) + 0.02 * value.item()
        if rank == 0 and step % 25 == 0:
            seconds = time.time() - start
            print(f"{seconds:6.0f} s  step {step}/{args.steps}  {world * pieces / seconds:.0f} pieces/s  " + " ".join(f"{t} {mean[t]:.3f}({streams[t].epochs})" for t in mean), flush=True)
        if rank == 0 and (step % args.every == 0 or step == args.steps):
            about = {"steps": step, "of": args.steps, "rate": args.rate, "seed": args.seed, "pieces": world * pieces, "shares": shares}
            save(network, labels, os.path.join(args.out, "encoder.pt"), about)


def reread(network, labels, press, args, rank, world):
    """The act pages once more, with the head words of phrases taken from the network's parse; the processes share the work."""
    pages = lambda parses: acts.every_page(os.path.join(args.data, "acts"), press, parses, args.everything)
    mine = parse_documents(network, labels, pages(None)[rank::world])
    every = [None] * world
    torch.distributed.all_gather_object(every, mine)
    return pages({k: v for some in every for k, v in some.items()})


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", default="../../shared/train")
    options.add_argument("--out", required=True, help="folder of the run")
    options.add_argument("--steps", type=int, default=2400)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--every", type=int, default=200, help="steps between checkpoints")
    options.add_argument("--everything", action="store_true", help="also train on the held-out pages and outlets")
    options.add_argument("--init", help="weights to go on from")
    options.add_argument("--tasks", default=",".join(TASKS), help="the tasks, each with :SHARE if not as usual")
    options.add_argument("--bf16", action="store_true", help="multiply in 16 bits: half as long again as quick where the processor can (AVX512-BF16)")
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--port", type=int, default=29531)
    args = options.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.multiprocessing.spawn(run, (args.processes, args), args.processes)


if __name__ == "__main__":
    main()
