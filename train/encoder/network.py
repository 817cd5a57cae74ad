"""The encoder (MiniLM's shape, its token types made letter cases) and its heads, all on words."""
import os

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from .documents import MANY, POINTERS
from .words import base_folder

HIDDEN, HEADS, ARC, POINT = 384, 12, 192, 96
EPS = 1e-12
TAGGERS = ["upos", "xpos", "name", "end", "attribution", "act", "position", "claim", "status", "meeting"]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.up, self.down = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, EPS), nn.LayerNorm(HIDDEN, EPS)

    def forward(self, x, bias, drop):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.softmax((q @ k.transpose(2, 3)) * (HEADS / HIDDEN) ** 0.5 + bias, -1)  # written out: quicker to train on a CPU than torch's own
        x = self.norm1(x + self.out((weights @ v).transpose(1, 2).reshape(b, n, HIDDEN)))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Pointer(nn.Module):
    """Scores of word i pointing to word j; one of many targets or, with a bias, any number."""

    def __init__(self, many):
        super().__init__()
        self.source, self.target = nn.Linear(HIDDEN, POINT), nn.Linear(HIDDEN, POINT)
        self.bias = nn.Parameter(torch.full((1,), -3.0)) if many else None

    def forward(self, x):
        scores = self.source(x) @ self.target(x).transpose(1, 2) * POINT ** -0.5
        return scores if self.bias is None else scores + self.bias


class Network(nn.Module):
    def __init__(self, labels, layers=6):
        super().__init__()
        self.word, self.position, self.case = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(4, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, EPS)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.tag = nn.ModuleDict({k: nn.Linear(HIDDEN, len(labels[k])) for k in TAGGERS})
        self.pointer = nn.ModuleDict({k: Pointer(k in MANY) for k in POINTERS + MANY})
        self.arc_dependent, self.arc_head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.arc_bilinear, self.arc_prior = nn.Parameter(torch.eye(ARC) * 0.1), nn.Parameter(torch.zeros(ARC))
        self.rel_dependent, self.rel_head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        relations = len(labels["rel"])
        self.rel_product, self.rel_by_dependent = nn.Linear(ARC, relations, bias=False), nn.Linear(ARC, relations, bias=False)
        self.rel_by_head = nn.Linear(ARC, relations)

    def load_base(self):
        """Starts from the pre-trained sentence encoder."""
        base = load_file(os.path.join(base_folder(), "model.safetensors"))
        base = {k: v.float() for k, v in base.items() if v.is_floating_point()}
        with torch.no_grad():
            self.word.weight.copy_(base["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(base["embeddings.position_embeddings.weight"])
            self.case.weight.copy_(base["embeddings.token_type_embeddings.weight"][:1].expand(4, HIDDEN))
            self._copy(self.norm, base, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                prefix = f"encoder.layer.{i}."
                for module, name in ((layer.out, "attention.output.dense"), (layer.up, "intermediate.dense"), (layer.down, "output.dense"),
                                     (layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
                    self._copy(module, base, prefix + name)
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(torch.cat([base[f"{prefix}attention.self.{n}.{part}"] for n in ("query", "key", "value")]))

    @staticmethod
    def _copy(module, base, name):
        module.weight.copy_(base[name + ".weight"])
        module.bias.copy_(base[name + ".bias"])

    def encode(self, ids, case, mask, drop=0.1):
        x = self.norm(self.word(ids) + self.position.weight[:ids.shape[1]] + self.case(case))
        x = F.dropout(x, drop, self.training)
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            x, bias = x.bfloat16(), bias.bfloat16()
        for layer in self.layers:
            x = layer(x, bias, drop)
        return x

    def words(self, pieces, first):
        """The first piece of each word ([CLS] for word 0); a product, whose gradient is quicker than gather's."""
        return F.one_hot(first, pieces.shape[1]).to(pieces.dtype) @ pieces

    def arcs(self, x):
        """Scores[dependent][head]."""
        dependent, head = F.leaky_relu(self.arc_dependent(x), 0.1), F.leaky_relu(self.arc_head(x), 0.1)
        return (dependent @ self.arc_bilinear) @ head.transpose(1, 2) + (head @ self.arc_prior)[:, None, :]

    def relations(self, x, heads):
        dependent, head = F.leaky_relu(self.rel_dependent(x), 0.1), F.leaky_relu(self.rel_head(x), 0.1)
        head = F.one_hot(heads, head.shape[1]).to(head.dtype) @ head
        return self.rel_product(dependent * head) + self.rel_by_dependent(dependent) + self.rel_by_head(head)
