"""Sentences of our own for the program's test of its forward pass: (words, first words of sentences, of paragraphs)."""

SAMPLES = [
    (["The", "envoys", "met", "in", "Geneva", "on", "Tuesday", "."], [0], [0]),
    (["\"", "We", "will", "not", "sign", ",", "\"", "said", "Foreign", "Minister", "Amara", "Okello", ".", "She", "left", "the", "talks", "at", "noon", "."], [0, 13], [0]),
    (["REBELS", "REJECT", "CEASEFIRE", "PLAN", "The", "rebels", "’", "council", "did", "n’t", "accept", "the", "mediators", "’", "roadmap", ",", "its", "spokesman", "told", "reporters", "."], [0, 4], [0, 4]),
    (["Président", "Nguyễn", "Văn", "Bình", "et", "Müller", "ont", "signé", "à", "Zürich", "."], [0], [0]),
    (["В", "Киеве", "прошли", "переговоры", "和平", "会谈", "🕊", "."], [0], [0]),
    (["On", "3", "May", "2019", "the", "fund", "paid", "$", "1,250.75", "m", "(", "7.5", "%", ")", "at", "10:30", "a.m.", "."], [0], [0]),
    (["A", "donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "was", "founded", "."], [0], [0]),
    (["ሰላም", "ᐃᓄᒃᑎᑐᑦ", "said", "nothing", "."], [0], [0]),
    (["“", "Both", "sides", "agreed", "to", "withdraw", "heavy", "weapons", ",", "”", "the", "African", "Union", "’s", "mediator", "said", ",", "adding", "that", "a", "summit", "was",
      "postponed", ".", "The", "army", "denied", "that", "it", "had", "shelled", "the", "town", ".", "McArthur", "of", "the", "U.S.", "Embassy", "did", "n't", "attend", "."], [0, 24, 34], [0, 24]),
    (["-", "--", "…", "!", "?", "''"], [0], [0]),
    (["Yes"], [0], [0]),
    (["See", "https://example.org/a_b?c=1", "or", "write", "to", "press@example.org", "pro-government", "e-mail", "x" * 120, "."], [0], [0]),
]
