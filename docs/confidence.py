"""What the confidence of statements is worth, beside an evaluation set's gold.

    python3 docs/confidence.py ../shared/eval RECORD.jsonl GOLD PAGES

Prints of the statements of each tenth of confidence: how many, what their confidence says, what part has the right content and
speaker, by the evaluation's own scorer.
"""
import sys
from collections import defaultdict

sys.path.insert(0, sys.argv[1])
import score  # noqa: E402


def right(scorer, page, gold, found):
    if gold["speaker"]:
        known = [gold["speaker"]] + gold.get("co_speakers", []) + score.aslist(gold.get("alt_speakers"))
        return any(scorer.same_actor(page, k, found.get("speaker"), found.get("speakerText")) for k in known)
    return score.overlap(gold["speaker_text"], found.get("speakerText")) >= 0.5


def main():
    scorer = score.Scorer(*sys.argv[2:5])
    bins = defaultdict(list)
    for article, page in scorer.pages.items():
        gold, found = page.gold["statements"], scorer.of("statement", article)
        pairs = [(score.overlap(g["text"], s["content"]), i, j) for i, g in enumerate(gold) for j, s in enumerate(found)]
        match = {j: i for i, j, _ in score.greedy([p for p in pairs if p[0] >= 0.6])}
        for j, s in enumerate(found):
            if j in match and gold[match[j]].get("optional"):
                continue
            ok = j in match and right(scorer, page, gold[match[j]], s)
            bins[min(int(s["confidence"] * 10), 9)].append((s["confidence"], ok))
    for tenth in sorted(bins):
        rows = bins[tenth]
        print(f"0.{tenth}: {len(rows)} statements, said {sum(c for c, _ in rows) / len(rows):.2f}, right {sum(o for _, o in rows) / len(rows):.2f}")


if __name__ == "__main__":
    main()
