"""What each kind of batch teaches."""
import torch
import torch.nn.functional as F

from .documents import MANY, POINTERS, SENTENCE_BOUND

WEIGHT = {"upos": 0.5, "xpos": 0.5, "end": 0.5, "name": 2.0, "attribution": 1.0, "act": 4.0, "position": 3.0, "claim": 3.0, "status": 0.4, "meeting": 0.2,
          "content-source": 1.0, "content-cue": 0.2, "who": 0.5, "whom": 0.5, "issue": 0.3, "proposition": 0.3, "participant": 0.2, "declined": 0.3}


def allowed(batch):
    """[batch, dependent, head]: words of the same sentence, and [CLS]."""
    sentence = batch["sentence"]
    same = sentence[:, :, None] == sentence[:, None, :]
    same = same & batch["words"][:, None, :]
    same[:, :, 0] = True
    return same


def _cross_entropy(scores, gold):
    if not bool((gold >= 0).any()):
        return scores.sum() * 0.0
    return F.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=-1)


def loss(network, batch, drop=0.2):
    x = network.words(network.encode(batch["ids"], batch["case"], batch["mask"]), batch["first"])
    x = F.dropout(x, drop, network.training)
    total = 0.0
    for kind, tagger in network.tag.items():
        if kind in batch:
            total = total + WEIGHT[kind] * _cross_entropy(tagger(x), batch[kind])
    same = allowed(batch)
    if "head" in batch:
        gold = batch["head"]
        total = total + _cross_entropy(network.arcs(x).float().masked_fill(~same, -1e4), gold)
        total = total + _cross_entropy(network.relations(x, gold.clamp(min=0)), torch.where(gold >= 0, batch["rel"], -1))
    for kind in POINTERS:
        if kind in batch:
            visible = same if kind in SENTENCE_BOUND else batch["words"][:, None, :]
            total = total + WEIGHT[kind] * _cross_entropy(network.pointer[kind](x).float().masked_fill(~visible, -1e4), batch[kind])
    for kind in MANY:
        if kind in batch:
            gold = batch[kind]
            known = gold >= 0
            rows = known.any(-1).sum().clamp(min=1)
            each = F.binary_cross_entropy_with_logits(network.pointer[kind](x).float(), gold.clamp(min=0).float(), reduction="none")
            total = total + WEIGHT[kind] * (each * known).sum() / rows
    return total
