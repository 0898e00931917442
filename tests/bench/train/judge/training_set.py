"""The training set: exported pairs of the train half, and pairs made by rule from claims that no dev query states.

A pair is {sentence, claimText, before, speaker, title, goal, set}. Goals are the classes that count as right: see GOALS.
"""

import os
import random
import re
from collections import Counter

import edits
from tokens import read_lines

OTHER, SAME, CONTRARY, MATCH, NOT_SAME = range(5)
GOALS = [[0], [1], [2], [1, 2], [0, 2]]
"""Classes of each goal. A headline that may deny its claim states it or its opposite (MATCH); an edit is only known not to be the same."""
PAIR_GOALS = {"same": SAME, "contradict": CONTRARY, "related": OTHER, "different": OTHER}
EDIT_GOALS = {"negation": CONTRARY, "opposite": CONTRARY, "name": OTHER, "place": OTHER}
REPEATED = 0.3
"""Share of the claims that rules are applied to that a sentence also repeats word for word."""
NEWS_HARD, NEWS_EASY = 6000, 2500
"""Near misses of news: those with the highest lexical probability, and others by chance."""
TITLES = 3500
"""Headlines of fact-checks, each with its claim and two others."""
TITLE_SHARED = 0.3
"""A headline that shares fewer words with its claim may only name the subject."""
OBJECTION = re.compile(
    r"\b(?:no|not|never|wrong\w*|false\w*|fake|myth|hoax|mislead\w*|exaggerat\w*|overstat\w*|distort\w*|contrary|inflat\w*|baseless"
    r"|untrue|debunk\w*|mis\w+|off)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words of a headline that may deny the claim: then it is not known which of the two it states."""
SIGNATURE = re.compile(r"\s(?:—|–|--)\s[^\n]{1,60}\(@\w+\)[^\n]*$")
ADDRESS = re.compile(r"https?:\S+|pic\.twitter\S+")
RETRIEVED_SETS = ["tweets", "debates", "quotes"]
NEWS_SETS = ["news-bbc", "news-pages"]
CLAIM_SETS = ["snopes-tweets", "politifact-debates", "factopolis"]


def hash_half(text):
    """0 or 1, always the same: as isHalf of splits.ts, where 0 is the training half."""
    value = 0
    for letter in text:
        value = (value * 31 + ord(letter)) & 0xFFFFFFFF
    return value % 2


def fold(text):
    return re.sub(r"\W+", " ", text).strip().lower()


def read_retrieved(folder):
    """Queries of the train half with right and wrong candidates; claims that a dev query states are left out."""
    rows = [row for name in RETRIEVED_SETS for row in read_lines(f"{folder}/{name}.jsonl")]
    held = {fold(row["claimText"]) for row in rows if row["split"] == "dev" and row["label"] == 1}
    held |= {fold(row["sentence"]) for row in rows if row["split"] == "dev"}
    kept = [row for row in rows if row["split"] == "train" and fold(row["claimText"]) not in held and fold(row["sentence"]) not in held]
    return [row | {"goal": SAME if row["label"] == 1 else OTHER} for row in kept], held


def read_titles(folder, held, count, chance):
    """Headlines of fact-checks with the claim they are about, and each with two other claims. Neither side has a title: it would be the sentence."""
    by_title = {}
    for row in read_lines(f"{folder}/titles.jsonl"):
        if row["split"] == "train" and hash_half(row["claim"]) == 0 and fold(row["claimText"]) not in held:
            by_title.setdefault(row["query"], []).append(row | {"title": ""})
    pairs = []
    for rows in by_title.values():
        right = [row for row in rows if row["label"] == 1 and share_words(row["sentence"], row["claimText"]) >= TITLE_SHARED]
        if not right:
            continue
        goal = MATCH if OBJECTION.search(right[0]["sentence"]) else SAME
        others = [row for row in rows if row["label"] == 0]
        pairs.append([right[0] | {"goal": goal}] + [row | {"goal": OTHER} for row in chance.sample(others, min(2, len(others)))])
    return [row for rows in chance.sample(pairs, min(count, len(pairs))) for row in rows]


def share_words(sentence, claim):
    """Share of the claim's long words that the sentence has too, by their first five letters."""
    one, two = ({word[:5] for word in fold(text).split() if len(word) > 3} for text in (sentence, claim))
    return len(one & two) / max(1, len(two))


def read_news(folder, held, chance):
    """Near misses on news of the train half, with claims of the train half only: a dev document may meet claims never seen."""
    rows = [row for name in NEWS_SETS for row in read_lines(f"{folder}/{name}.jsonl") if "claim" in row and row["split"] == "train"]
    rows = [row for row in rows if hash_half(row["claim"]) == 0 and fold(row["claimText"]) not in held]
    rows.sort(key=lambda row: -row["p"])
    return [row | {"goal": OTHER} for row in rows[:NEWS_HARD] + chance.sample(rows[NEWS_HARD:], min(NEWS_EASY, len(rows) - NEWS_HARD))]


def read_labelled(folder, held):
    rows = [row for row in read_lines(f"{folder}/pairs.jsonl") if row["split"] == "train" and row["mayTrain"] and row["label"] in PAIR_GOALS]
    rows = [row for row in rows if fold(row["claimText"]) not in held and fold(row["sentence"]) not in held]
    return [row | {"goal": PAIR_GOALS[row["label"]]} for row in rows]


def read_claims(data, held):
    """Claims to make pairs from: of the train half, none that a dev query states."""
    claims = [claim for name in CLAIM_SETS for claim in read_lines(os.path.join(data, "retrieval", name, "claims.jsonl"))]
    return [claim for claim in claims if 25 <= len(claim["text"]) <= 200 and hash_half(claim["id"]) == 0 and fold(claim["text"]) not in held]


def list_people(claims):
    """Full names of people in claims: those whose surname a speaker has too. Other names of two words are of places, laws and companies."""
    speakers = {claim.get("speaker") or "" for claim in claims}
    surnames = {name.split()[-1] for name in speakers if edits.FULL_NAME.fullmatch(name)}
    names = {name for claim in claims for name in edits.NAME.findall(claim["text"])} | speakers
    return sorted(name for name in names if edits.FULL_NAME.fullmatch(name) and name.split()[-1] in surnames and not edits.PLACE.search(name))


def make_pairs(claims, fillers, count, chance):
    """Pairs of `count` claims, where rules apply: as it is, the same in other words, and with one edit, every second time also in other words."""
    people = list_people(claims)
    tellers = sorted({claim["speaker"] for claim in claims if claim.get("speaker")})
    tellers = edits.TELLERS + chance.sample(tellers, min(300, len(tellers)))
    made = []
    for claim in chance.sample(claims, min(count, len(claims))):
        text, pair = claim["text"], {"claimText": claim["text"], "title": claim.get("title") or "", "speaker": "", "before": [], "set": "made"}
        same = edits.rewrite(claim, tellers, fillers, chance)
        if same:
            made.append(pair | {"sentence": same, "goal": SAME, "kind": "rewrite"})
        if chance.random() < REPEATED:
            made.append(pair | {"sentence": text, "goal": SAME, "kind": "repeat"})
        edited = edits.edit(text, people, chance)
        if not edited:
            continue
        kind, other = edited
        goal = EDIT_GOALS.get(kind, NOT_SAME)
        if chance.random() < 0.5:
            other = edits.rewrite(claim | {"text": other}, tellers, fillers, chance) or other
            made.append(pair | {"sentence": other, "goal": goal, "kind": kind})
        elif chance.random() < 0.5:
            made.append(pair | {"sentence": other, "goal": goal, "kind": kind})
        else:
            made.append(pair | {"sentence": text, "claimText": other, "title": "", "goal": goal, "kind": kind})
    return made


def collect(data, folder, made_claims, seed=0):
    """All training pairs, shuffled, those made by rule from `made_claims` claims, and a few hundred sentences of news that serve as context of pairs without one."""
    chance = random.Random(seed)
    retrieved, held = read_retrieved(folder)
    news = read_news(folder, held, chance)
    fillers = sorted({row["sentence"] for row in news if 60 < len(row["sentence"]) < 220})
    chance.shuffle(fillers)
    labeled = read_labelled(folder, held)
    titles = read_titles(folder, held, TITLES, chance)
    made = make_pairs(read_claims(data, held), fillers, made_claims, chance)
    pairs = retrieved + [row for row in retrieved if row["label"] == 1] + news + labeled + titles + made
    chance.shuffle(pairs)
    return pairs, fillers[:2000]


def strip_post(text):
    """A post without addresses and without the name, handle and date at its end, so that these do not speak for a match."""
    return ADDRESS.sub("", SIGNATURE.sub("", text)).strip()


def drop_parts(pair, fillers, speakers, chance):
    """A pair as one step sees it: context, speaker and title dropped at random, or borrowed, so that having them says nothing."""
    sentence = pair["sentence"]
    if pair["set"] == "tweets" and chance.random() < 0.5:
        sentence = strip_post(sentence) or sentence
    context = pair["before"][-1] if pair["before"] else chance.choice(fillers) if chance.random() < 0.5 else ""
    speaker = pair["speaker"] or (chance.choice(speakers) if chance.random() < 0.25 else "")
    return {
        "sentence": sentence,
        "claimText": pair["claimText"],
        "context": context if chance.random() < 0.5 else "",
        "speaker": speaker if chance.random() < 0.5 else "",
        "title": pair["title"] if chance.random() < 0.6 else "",
    }
