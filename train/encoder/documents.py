"""One form for all training data: a document's words with what is known of each."""
from dataclasses import dataclass, field

# Word labels; "rel" goes with "head". The first label of a kind that can be absent is "O".
NAMES = ["Person", "Organization", "Location", "NORP", "Facility", "Product", "Money", "Date", "Misc"]
ROOTS = ["AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]


def bio(kinds):
    return ["O"] + [f"{p}-{k}" for k in kinds for p in "BI"]


LABELS = {
    "upos": "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(),
    "xpos": None,  # from the treebanks
    "rel": None,
    "name": bio(NAMES),
    "end": ["inside", "end"],
    "attribution": bio(["content", "source", "cue"]),
    "act": ["O"] + ROOTS + ["CONSULT"],
    "position": "O demands rejects accepts offers conditions".split(),
    "claim": "O asserts denies doubts".split(),
    "status": "actual alleged denied planned hypothetical held proposed cancelled postponed".split(),
    "meeting": "talks summit conference visit call meeting session".split(),
}
# One target or none (CLS) for each word that points; "participant" and "declined" have any number.
POINTERS = ["content-source", "content-cue", "who", "whom", "issue", "proposition"]
MANY = ["participant", "declined"]
SENTENCE_BOUND = {"who", "whom", "issue", "proposition", "participant", "declined"}


@dataclass
class Document:
    """Words, where sentences and paragraphs begin, and labels: a list as long as words, None where unknown.

    heads: index of the head word in the document, -1 for a root. pointers: name -> {word: [words]}.
    """
    name: str
    words: list
    sentences: list
    paragraphs: list
    labels: dict = field(default_factory=dict)
    heads: list | None = None
    pointers: dict = field(default_factory=dict)

    def sentence_spans(self):
        return list(zip(self.sentences, self.sentences[1:] + [len(self.words)]))
