"""Pairs made by rule from claims: rewrites that keep the meaning, and single edits that change it.

Every function takes a text and a random.Random, and returns the new text, or None where its rule does not apply.
"""

import re

STATES = (
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas "
    "Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon "
    "Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming"
).split()
COUNTRIES = (
    "Afghanistan Argentina Australia Austria Belgium Brazil Canada Chile China Colombia Cuba Denmark Egypt England Finland France Germany "
    "Greece Haiti Honduras Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kenya Kuwait Libya Mexico Nigeria Norway "
    "Pakistan Poland Portugal Russia Scotland Spain Sweden Switzerland Syria Taiwan Turkey Ukraine Venezuela Vietnam Yemen"
).split()
PLACE = re.compile(r"\b(" + "|".join(STATES + COUNTRIES) + r")\b")
YEAR = re.compile(r"(?<![\d$,.])(1[89]\d\d|20[0-3]\d)(?![\d,%]|\.\d)")
NUMBER = re.compile(r"(?<![\w,.])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\w,.-])\d+(?:\.\d+)?(?![\w,.-]*\d)(?=\W|$)")
NAME = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+(?:-[A-Z][a-z]+)?\b")
FULL_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+(?:-[A-Z][a-z]+)?\b")
CAPITALIZED = re.compile(r"(?<![\w-])[A-Z][\w-]*(?:\.? [A-Z][\w-]*)*")
"""Capitalized words side by side, or one alone."""
NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
MONTHS = "January February March April May June July August September October November December".split()
AUXILIARY = r"is|are|was|were|has|have|had|will|would|can|could|does|do|did|should"
OPPOSITES = [
    ("more", "less"), ("most", "least"), ("higher", "lower"), ("highest", "lowest"), ("larger", "smaller"), ("largest", "smallest"),
    ("bigger", "smaller"), ("biggest", "smallest"), ("increase", "decrease"), ("increased", "decreased"), ("increases", "decreases"),
    ("increasing", "decreasing"), ("rose", "fell"), ("raised", "cut"), ("raise", "cut"), ("gained", "lost"), ("won", "lost"),
    ("best", "worst"), ("better", "worse"), ("before", "after"), ("support", "oppose"), ("supports", "opposes"), ("supported", "opposed"),
    ("legal", "illegal"), ("always", "never"), ("all", "none"), ("older", "younger"), ("oldest", "youngest"), ("safe", "dangerous"),
    ("accepted", "rejected"), ("allowed", "banned"), ("allows", "bans"), ("allow", "ban"), ("start", "stop"), ("started", "stopped"),
    ("above", "below"), ("under", "over"), ("dead", "alive"), ("true", "false"), ("first", "last"), ("minimum", "maximum"),
    ("above average", "below average"), ("for", "against"), ("approved", "rejected"), ("voted for", "voted against"), ("real", "fake"),
]  # fmt: skip
OPPOSITE = {one: two for one, two in OPPOSITES} | {two: one for one, two in OPPOSITES if two not in ("cut", "lost", "smaller", "rejected")}
OPPOSITE |= {"cut": "raised", "lost": "won", "smaller": "larger", "rejected": "approved"}
del OPPOSITE["for"], OPPOSITE["against"], OPPOSITE["false"]
OPPOSITE_WORD = re.compile(r"\b(" + "|".join(sorted(OPPOSITE, key=len, reverse=True)) + r")\b")
LOWERED = set(
    "the a an this that these those there it its he she they we you i his her their our in on at under over since after before during "
    "as if when while more most less nearly almost about only all every some many no not one two three four five says people".split()
)
TELLERS = (
    "the senator|the governor|the president|a spokesman|the minister|the mayor|the candidate|the congressman|the report|a post on Facebook|"
    "a viral post|an article|officials|critics|supporters|the former president|a campaign ad|the group|one user"
).split("|")
SHORT = [
    ("does not", "doesn't"), ("do not", "don't"), ("did not", "didn't"), ("is not", "isn't"), ("are not", "aren't"), ("was not", "wasn't"),
    ("were not", "weren't"), ("cannot", "can't"), ("will not", "won't"), ("has not", "hasn't"), ("have not", "haven't"),
    ("United States", "U.S."), ("percent", "per cent"), ("more than", "over"), ("COVID-19", "coronavirus"), ("nearly", "almost"),
    ("approximately", "about"), ("purchased", "bought"), ("stated", "said"), ("automobile", "car"),
]  # fmt: skip
FIRST_PERSON = [
    (r"\b(?:he|she)'s\b|\b(?:he|she) is\b", "I am"), (r"\b(?:he|she) has\b", "I have"), (r"\b(?:he|she) was\b", "I was"),
    (r"\b(?:he|she) does\b", "I do"), (r"\b(?:he|she) (did|will|would|had|never|voted|could|can|[a-z]+ed)\b", r"I \1"),
    (r"\b(?:himself|herself)\b", "myself"), (r"\b(?:his|her)\b(?= [a-z])", "my"),
]  # fmt: skip
THIRD_PERSON = [
    (r"\bI(?:'m|’m| am)\b", "he is"), (r"\bI(?:'ve|’ve| have)\b", "he has"), (r"\bI(?:'ll|’ll| will)\b", "he will"), (r"\bI\b", "he"),
    (r"\bmy\b", "his"), (r"\bMy\b", "His"), (r"\bme\b", "him"), (r"\bmyself\b", "himself"), (r"\bmine\b", "his"),
]  # fmt: skip


def strip_claim(text):
    """A claim as one bare clause: without quotation marks around it and without a stop."""
    text = re.sub(r"^[\"“](.*)[\"”]$", r"\1", text.strip())
    return re.sub(r"[.!]$", "", text).strip()


def lower_first(text):
    word = re.match(r"[A-Za-z]+", text)
    return text[0].lower() + text[1:] if word and word[0].lower() in LOWERED and word[0] != "I" else text


def upper_first(text):
    return text[:1].upper() + text[1:]


# Rewrites


def report(text, teller, chance):
    """As reported speech. teller: who says it, such as a speaker's name."""
    told = re.sub(r"^Says (?:that )?", "", strip_claim(text))
    if "?" in told or len(told) < 15:
        return None
    low, who = lower_first(told), teller
    forms = [
        f"{who} said that {low}.", f"{who} said {low}.", f"{who} claimed that {low}.", f"According to {who}, {low}.", f"{who} says {low}.",
        f"{upper_first(told)}, {who} said.", f"{upper_first(told)}, according to {who}.", f"“{upper_first(told)},” {who} told reporters.",
        f"In a speech last week, {who} repeated that {low}.", f"Asked about it again, {who} insisted that {low}.",
    ]  # fmt: skip
    return upper_first(chance.choice(forms))


def speak(text, speaker, chance):
    """Third person to first: what the speaker's own words would be. Only for claims that begin with "Says he"."""
    if not re.match(r"^Says (?:that )?(?:he|she)\b", text) or '"' in text or "“" in text:
        return None
    told = re.sub(r"^Says (?:that )?", "", strip_claim(text))
    for pattern, new in FIRST_PERSON:
        told = re.sub(pattern, new, told)
    return None if re.search(r"\b(?:he|she|him)\b", told) else upper_first(told) + "."


def retell(text, teller, chance):
    """First person to third: "I never voted for it" is told of the speaker."""
    told = strip_claim(text)
    if not re.search(r"\bI\b", told) or not speaks_only_of_self(told):
        return None
    for pattern, new in THIRD_PERSON:
        told = re.sub(pattern, new, told)
    return upper_first(f"{teller} {chance.choice(['said', 'says', 'claimed', 'told voters'])} {lower_first(told)}.")


def speaks_only_of_self(text):
    return not re.search(r"\b(?:he|she|him|his|her|we|our|us|you)\b", text, re.IGNORECASE)


def activate(text, chance):
    """Passive to active, for regular verbs and a named agent at the end: "X was founded by Y" is "Y founded X"."""
    found = re.match(r"^((?:[A-Z]|The |A )[^,;:\"“”]{2,60}?) (?:was|were) ([a-z]+ed) by ((?:the |The )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})$", strip_claim(text))
    if not found or re.search(r"\b(?:who|that|which|and|is|was|has)\b", found[1]):
        return None
    return upper_first(f"{found[3]} {found[2]} {lower_first(found[1])}.")


def respell_number(text, chance):
    """The same number written differently."""
    forms = [
        (r"\$(\d+(?:\.\d+)?) (million|billion|trillion)\b", r"\1 \2 dollars"), (r"(\d+(?:\.\d+)?)%", r"\1 percent"),
        (r"(\d+(?:\.\d+)?) percent\b", r"\1%"), (r"\$(\d{1,3}(?:,\d{3})*)(?![\d,.]| (?:m|b|tr)illion)", r"\1 dollars"),
        (r"\b(\d{1,3}),000,000\b", r"\1 million"), (r"(?<![\d.,$])(\d{1,3}) million\b(?! dollars)", r"\1,000,000"),
        (r"\b(\d{1,3}),000\b(?!,)", r"\1 thousand"), (r"\bhalf of\b", "50 percent of"), (r"\b50 percent of\b", "half of"),
    ]  # fmt: skip
    fitting = [(pattern, new) for pattern, new in forms if re.search(pattern, text)]
    if fitting:
        pattern, new = chance.choice(fitting)
        return re.sub(pattern, new, text, count=1)
    return swap_number_word(text)


def swap_number_word(text):
    word = re.search(r"\b(" + "|".join(NUMBER_WORDS) + r")\b", text)
    if word:
        return text[: word.start()] + str(NUMBER_WORDS.index(word[0]) + 2) + text[word.end() :]
    figure = re.search(r"(?<![\w$.,-])([2-9]|1[0-2])(?![\w%.,:-]| (?:m|b|tr)illion| percent)", text)
    return text[: figure.start()] + NUMBER_WORDS[int(figure[0]) - 2] + text[figure.end() :] if figure else None


def reword(text, chance):
    """A fixed phrase by another that means the same."""
    pairs = [pair for pair in [*SHORT, *((two, one) for one, two in SHORT[:11])] if re.search(rf"\b{re.escape(pair[0])}(?!\w)", text)]
    if not pairs:
        return None
    old, new = chance.choice(pairs)
    return re.sub(rf"\b{re.escape(old)}(?!\w)", lambda _: new, text, count=1)


def embed(text, filler, chance):
    """Inside a longer sentence. filler: a sentence of news."""
    words = filler.rstrip(".!?").split()
    if len(words) < 8:
        return None
    told, start, end = strip_claim(text), " ".join(words[: chance.randint(5, 9)]), " ".join(words[-chance.randint(5, 9) :])
    told = re.sub(r"^Says (?:that )?", "", told)
    forms = [f"{start} and {lower_first(told)}.", f"{upper_first(told)}, and {lower_first(filler)}", f"{start} that {lower_first(told)}, {end}."]
    return chance.choice([*forms, f"{filler.rstrip('.')}, while {lower_first(told)}."])


# Edits


def edit_number(text, chance):
    places = [found for found in NUMBER.finditer(text) if not YEAR.fullmatch(found[0])]
    scales = list(re.finditer(r"\b(million|billion|trillion)\b", text))
    if scales and chance.random() < 0.3:
        found = chance.choice(scales)
        return put(text, found, chance.choice([scale for scale in ("million", "billion", "trillion") if scale != found[0]]))
    words = [found for found in re.finditer(r"\b(" + "|".join(NUMBER_WORDS) + r")\b", text)]
    if not places and not words:
        return None
    found = chance.choice(places + words)
    if found[0] in NUMBER_WORDS:
        return put(text, found, chance.choice([word for word in NUMBER_WORDS if word != found[0]]))
    return put(text, found, change_figure(found[0], chance))


def change_figure(figure, chance):
    """Another figure of the same form and about the same size: one digit changed, or a factor."""
    value = figure.replace(",", "")
    while True:
        if chance.random() < 0.5 and "." not in value:
            new = str(max(1, round(int(value) * chance.choice([0.1, 0.25, 0.5, 0.7, 1.3, 1.5, 2, 3, 10])) + chance.choice([-1, 0, 0, 1])))
        else:
            at = chance.choice([at for at, digit in enumerate(value) if digit != "."])
            new = value[:at] + chance.choice("123456789" if at == 0 else "0123456789") + value[at + 1 :]
        if new != value and float(new) != float(value):
            return f"{int(new):,}" if "," in figure and "." not in new else new


def edit_year(text, chance):
    years = list(YEAR.finditer(text))
    months = [found for found in re.finditer(r"\b(" + "|".join(MONTHS) + r")\b(?= \d)", text)]
    if not years and not months:
        return None
    found = chance.choice(years + months)
    if found[0] in MONTHS:
        return put(text, found, chance.choice([month for month in MONTHS if month != found[0]]))
    return put(text, found, str(int(found[0]) + chance.choice([-20, -10, -4, -3, -2, -1, 1, 2, 3, 4, 10])))


def edit_place(text, chance):
    places = list(PLACE.finditer(text))
    if not places:
        return None
    found = chance.choice(places)
    return put(text, found, chance.choice([other for other in (STATES if found[0] in STATES else COUNTRIES) if other != found[0]]))


def edit_name(text, people, chance):
    """Another person. people: full names, as the data has them. A surname that is alone is replaced by a surname."""
    surnames = {name.split()[-1] for name in people}
    full = [found for name in people if name in text for found in re.finditer(rf"\b{re.escape(name)}\b", text)]
    alone = [name for name in CAPITALIZED.finditer(text) if name[0] in surnames]
    if not full and not alone:
        return None
    place = chance.choice(full + alone)
    other = chance.choice(people)
    surname = other.split()[-1]
    return put(text, place, other if place in full else surname) if surname not in text else None


def negate(text, chance):
    """Adds a negation, or removes the only one. Not for a text of several clauses, where another would be hit."""
    lone = re.search(r"\b(?:not|never) |n't\b", text)
    if lone:
        return text[: lone.start()] + text[lone.end() :] if len(re.findall(r"\b(?:not|never)\b|n't\b", text)) == 1 and "can't" not in text and "won't" not in text else None
    if re.search(r"\b(?:no|none|nobody|nothing|neither|nor|without|only)\b", text, re.IGNORECASE):
        return None
    found = re.search(rf"\b(?:{AUXILIARY})\b(?!\?)", text)
    if found and text.count(",") < 2 and not re.search(r"\b(?:that|who|which|if|when|because)\b", text[: found.start()]):
        return text[: found.end()] + chance.choice([" not", " not", " never"]) + text[found.end() :]
    return None


def oppose(text, chance):
    """One comparative, direction or attitude by its opposite."""
    found = list(OPPOSITE_WORD.finditer(text))
    if not found:
        return None
    place = chance.choice(found)
    return put(text, place, OPPOSITE[place[0]])


def put(text, place, new):
    return text[: place.start()] + new + text[place.end() :]


def rewrite(claim, tellers, fillers, chance):
    """A text with the claim's meaning, or None. claim: {text, speaker}."""
    text, speaker = claim["text"], claim.get("speaker") or ""
    teller = speaker if speaker and chance.random() < 0.6 else chance.choice(tellers)
    small = [lambda t: respell_number(t, chance), lambda t: reword(t, chance), lambda t: activate(t, chance)]
    large = [lambda t: speak(t, speaker, chance), lambda t: retell(t, teller, chance)]
    framed = [lambda t: report(t, teller, chance), lambda t: report(t, teller, chance), lambda t: embed(t, chance.choice(fillers), chance)]
    for rules in (large, small):
        chance.shuffle(rules)
    for rule in large:
        if (new := rule(text)) is not None:
            return new
    changed = next((new for rule in small if (new := rule(text)) is not None), None)
    if changed is not None and chance.random() < 0.5:
        return changed
    return chance.choice(framed)(changed or text)


def edit(text, people, chance):
    """One edit that changes the meaning: (kind, text), or None where no rule applies."""
    rules = {
        "number": lambda t: edit_number(t, chance), "year": lambda t: edit_year(t, chance), "place": lambda t: edit_place(t, chance),
        "name": lambda t: edit_name(t, people, chance), "negation": lambda t: negate(t, chance), "opposite": lambda t: oppose(t, chance),
    }  # fmt: skip
    kinds = list(rules)
    chance.shuffle(kinds)
    for kind in kinds:
        new = rules[kind](text)
        if new is not None and new != text:
            return kind, new
    return None
