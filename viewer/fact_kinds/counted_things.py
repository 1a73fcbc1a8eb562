"""Counted things: a number with its noun, and the verb of which they are subject or object."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.domain.fact import Fact, Kind
from viewer.domain.text import Span
from viewer.fact_kinds.amount_parsing import FoundAmount
from viewer.fact_kinds.amounts import Operator, amount_of
from viewer.fact_kinds.background import is_general
from viewer.fact_kinds.counting import Counted
from viewer.fact_kinds.measurements import is_measured
from viewer.fact_kinds.nouns import NounRun, is_plural, noun_run, plural_of
from viewer.fact_kinds.quantity_values import Quantity
from viewer.fact_kinds.scenes import MOST_WORDS, Scene, Spot, build_fact, stretch
from viewer.fact_kinds.victims import is_person
from viewer.language.analysis import Token
from viewer.language.countries import MARK
from viewer.language.stems import stem_of
from viewer.language.word_lists import listed

TARGETS_HIT = "places hit"
"""The slot of whatever was attacked, because sources count sites, targets and buildings of one attack."""

_RUIN = frozenset(stem_of(word) for word in listed("destruction bombing bombardment shelling"))
_HIT = _RUIN | frozenset(
    stem_of(word) for word in listed("target hit strike attack bomb destroy raid shell damage flatten")
)
_ATTACK = frozenset(stem_of(word) for word in listed("target hit strike attack bomb raid shell"))
_TARGETS = frozenset(
    stem_of(word) for word in listed("target site location facility place position point objective")
)
"""Nouns that leave open what was hit; "depots" or "buildings" may be some of them and keep a slot of their own."""

_SAY_NOTHING = frozenset({"some", "many", "few", "numerous", "multiple", "a number"})
_COUNTABLE = frozenset(
    stem_of(word)
    for word in listed(
        """
        drone missile rocket bomb grenade launcher gun rifle pistol handgun shotgun revolver knife bullet shot mine
        car truck van bus train tram taxi motorcycle bicycle boat ship vessel speedboat ferry yacht tanker trawler
        plane aircraft airplane jet helicopter balloon satellite explosion blast gunman attacker robber suspect
        bomber hijacker pirate burglar earthquake aftershock landslide building
        """
    )
)
"""What sources count differently: weapons, vehicles, vessels, attackers."""

_VERB_REACH = 3
_PERSON = stem_of("person")
_TARGET = stem_of("target")
_STRIKE = stem_of("attack")
_FALLING = _HIT | {stem_of("fall"), stem_of("rain"), stem_of("airstrike")}
_PASSIVE_REACH = 8
_BE = frozenset(listed("was were been being be"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deed:
    """The verb next to a noun phrase: its key and whether the noun is its subject or its object."""

    key: str = ""
    role: str = ""


def find_things(scene: Scene, counted: Sequence[Counted], taken: Sequence[Span]) -> Iterator[Fact[Quantity]]:
    """Return the counted things of one sentence.

    Args:
        scene: The sentence.
        counted: Its amounts.
        taken: The words that already count casualties or measure something.
    """
    tokens = scene.tokens
    counted = (*counted, *_find_single_things(tokens))
    for index in range(len(counted)):
        entry = _with_borrowed_noun(tokens, counted, index)
        if not entry.run.exists or entry.found.amount.vague in _SAY_NOTHING or is_measured(tokens, entry):
            continue
        if tokens[entry.found.last].text == "-" or not _agrees(tokens, entry):
            continue
        last = max(entry.run.head + 1, entry.found.last)
        figure = stretch(tokens[entry.found.first : entry.found.last])
        if any(span.overlaps(figure) for span in taken):
            continue
        yield _fact(scene, entry, last)


def _agrees(tokens: Sequence[Token], entry: Counted) -> bool:
    """Tell whether figure and noun agree in number, which "3600 Coast" of an address does not."""
    head = tokens[entry.run.head]
    return entry.found.amount.figure == 1 or is_plural(head) or is_person(head)


def _find_single_things(tokens: Sequence[Token]) -> Iterator[Counted]:
    """Return things that only their article counts, "a drone", if they are of a sort that news likes to count."""
    for index, token in enumerate(tokens):
        if token.text.lower() not in ("a", "an"):
            continue
        run = noun_run(tokens, index + 1, plural=False)
        if run.exists and tokens[run.head].key in _COUNTABLE:
            yield Counted(
                found=FoundAmount(amount=amount_of(1, Operator.EXACTLY), first=index, last=index + 1), run=run
            )


def _with_borrowed_noun(tokens: Sequence[Token], counted: Sequence[Counted], index: int) -> Counted:
    """Return the amount with the noun of the amount before it, where its own is left out.

    "Three depots, two in the north and one in the south": two and one are depots.
    """
    entry = counted[index]
    follows = tokens[entry.found.last].text.lower() if entry.found.last < len(tokens) else ""
    if entry.run.exists or follows not in ("in", "at", "near", "on", "from"):
        return entry
    for earlier in reversed(counted[:index]):
        if earlier.run.exists:
            return Counted(found=entry.found, run=earlier.run)
    return entry


def _fact(scene: Scene, entry: Counted, last: int) -> Fact[Quantity]:
    tokens = scene.tokens
    borrowed = entry.run.head < entry.found.first
    deed = _Deed() if borrowed else _deed_of(tokens, entry)
    head = tokens[entry.run.head]
    own_last = _with_place(tokens, entry.found.last) if borrowed else last
    span = stretch(tokens[entry.found.first : min(own_last, entry.found.first + MOST_WORDS + 2)])
    value = Quantity(
        amount=entry.found.amount,
        head=head.key,
        modifiers=_modifiers_of(tokens, entry.run),
        predicate=deed.key,
        role=deed.role,
        indefinite=tokens[entry.found.first].text.lower() in ("a", "an") and entry.found.amount.is_exact,
        is_part=borrowed or _is_part(tokens, entry),
        words=scene.quoted(span),
    )
    slot = TARGETS_HIT if _was_hit(value) else _slot_of(head)
    if head.text.lower() == "times" and value.predicate in _ATTACK:
        # "Attacked over 160 times" counts attacks.
        slot, value = "attacks", replace(value, head=_STRIKE)
    if value.head == _PERSON and _is_population(tokens, entry.found.first):
        slot = "population"
    clause = scene.sentence.clause_of(span)
    return build_fact(
        scene, Spot(kind=Kind.QUANTITY, slot=slot, span=span), value, general=is_general(scene, clause)
    )


def _with_place(tokens: Sequence[Token], last: int) -> int:
    """Return the index after the place that follows: "two in the north"."""
    index = last
    while index < len(tokens) and index - last < _VERB_REACH and tokens[index].text[0].isalnum():
        if tokens[index].text.lower() in ("and", "or"):
            break
        index += 1
    return index


def _slot_of(head: Token) -> str:
    if head.key.startswith(MARK):
        return head.text
    return head.text.lower() if is_plural(head) else plural_of(head.text.lower())


def _is_population(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the people counted from ``first`` are those of a place: "home to", "a population of"."""
    before = [token.text.lower() for token in tokens[max(0, first - 2) : first]]
    return before in (["home", "to"], ["population", "of"], ["inhabited", "by"])


def _was_hit(value: Quantity) -> bool:
    return value.head == _TARGET or (
        value.role == "object" and value.predicate in _HIT and value.head in _TARGETS
    )


def _modifiers_of(tokens: Sequence[Token], run: NounRun) -> tuple[str, ...]:
    head = tokens[run.head]
    return tuple(
        sorted(
            {token.key for token in run.tokens if token.key and token.start != head.start and not token.stop}
        )
    )


def _deed_of(tokens: Sequence[Token], entry: Counted) -> _Deed:
    """Return the verb next to a counted noun: active before it, passive or active after it."""
    lead = [token.text.lower() for token in tokens[max(0, entry.found.first - 1) : entry.found.first]]
    if lead in (["on"], ["against"]) and any(
        token.key in _FALLING for token in tokens[max(0, entry.found.first - 3) : entry.found.first - 1]
    ):
        return _Deed(key=_STRIKE, role="object")
    for index in range(entry.found.first - 1, max(-1, entry.found.first - 1 - _VERB_REACH), -1):
        token = tokens[index]
        if token.key in _RUIN and index + 1 < len(tokens) and tokens[index + 1].text == "of":
            return _Deed(key=token.key, role="object")
        if token.key in _ATTACK or token.text.lower().endswith(("ed", "ing")):
            return _Deed(key=token.key, role="object")
        if not token.stop:
            break
    return _deed_after(tokens, entry.last)


def _deed_after(tokens: Sequence[Token], first: int) -> _Deed:
    """Return the verb after a noun: "sites in the north were hit", "jets struck"."""
    for index in range(first, min(len(tokens), first + _PASSIVE_REACH)):
        lower = tokens[index].text.lower()
        if lower == "came" and [token.text.lower() for token in tokens[index + 1 : index + 2]] == ["under"]:
            return _Deed(key=_STRIKE, role="object")
        if lower in _BE:
            followers = tokens[index + 1 : index + 1 + _VERB_REACH]
            hit = next(
                (token for token in followers if token.key in _HIT or token.text.lower().endswith("ed")), None
            )
            return _Deed(key=hit.key, role="object") if hit is not None else _Deed()
        if not tokens[index].text[0].isalnum() and lower != "-":
            break
    follower = tokens[first] if first < len(tokens) else None
    if follower is not None and (follower.key in _HIT or follower.text.lower().endswith("ed")):
        return _Deed(key=follower.key, role="subject")
    return _Deed()


def _is_part(tokens: Sequence[Token], entry: Counted) -> bool:
    first = entry.found.first
    before = {token.text.lower() for token in tokens[max(0, first - 2) : first]}
    after = [token.text.lower() for token in tokens[entry.found.last : entry.found.last + 2]]
    return "including" in before or after in (
        ["of", "them"],
        ["of", "those"],
        ["of", "which"],
        ["of", "these"],
    )
