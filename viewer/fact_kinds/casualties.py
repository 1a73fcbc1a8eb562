"""Kind *casualty*: how many people were killed, injured, arrested and the like."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.domain.article import PassageKind
from viewer.domain.fact import Fact, Kind, Polarity
from viewer.domain.judgement import Judgement
from viewer.domain.text import Span
from viewer.fact_kinds.amount_parsing import FoundAmount
from viewer.fact_kinds.amounts import Amount, Operator, amount_distance, amount_of, relate_amounts
from viewer.fact_kinds.background import is_general
from viewer.fact_kinds.casualty_words import (
    acts_on_what_follows,
    is_noun,
    names_casualties,
    says_it_of_what_precedes,
    slot_of,
)
from viewer.fact_kinds.counting import Counted, find_counted
from viewer.fact_kinds.nouns import NounRun, noun_run
from viewer.fact_kinds.scenes import MOST_WORDS, Scene, Spot, build_fact, scenes_of, stretch
from viewer.fact_kinds.victims import ANYONE, Group, group_of, is_person, joined_group, may_be_same
from viewer.language.analysis import AnalysedArticle, Token
from viewer.language.word_lists import listed

_REACH_RIGHT = 7
_REACH_LEFT = 5
_PARTICIPLES_AFTER_COMMA = ("killed", "slain", "injured", "wounded", "arrested")
_RISES = frozenset(
    listed("rose rises risen climbed climbs reached reaches stands stood jumped increased grew")
)
_NOBODY = ("nobody", "none")
_BETWEEN_LEFT = frozenset(
    listed(
        "of the all its their his her to a an total another more were was as rose rises risen climbs climbed reached"
        " reaches stands stood at claimed claims now also over hits hit has had"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty:
    """A number of people to whom something happened.

    Attributes:
        amount: How many.
        group: Who they were, as far as it is said.
        is_part: Whether they are said to be part of a greater number.
        parts: The amounts that were added up; empty where one figure was given.
        words: As written, number and noun.
    """

    amount: Amount
    group: Group
    is_part: bool
    parts: tuple[Amount, ...]
    words: str

    @property
    def shown(self) -> str:
        """The amount, marked where it is only a part."""
        return f"{self.amount.shown}, a part" if self.is_part else self.amount.shown


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """What is said of one amount: the slot, and on which side of it the word that says so stands."""

    slot: str
    word: int


def find(analysed: AnalysedArticle) -> tuple[Fact[Casualty], ...]:
    """Return the casualties that an article reports, in order of position."""
    found = [fact for scene in scenes_of(analysed) for fact in _find_in(scene, find_counted(scene))]
    return tuple(sorted(found, key=lambda fact: (fact.span, fact.slot)))


def spans_in(scene: Scene, counted: Sequence[Counted]) -> tuple[Span, ...]:
    """Return the words of one sentence that count casualties, so that nothing else counts them again."""
    return tuple(fact.span for fact in _find_in(scene, counted))


def same_slot(left: Fact[Casualty], right: Fact[Casualty]) -> bool:
    """Tell whether the same thing happened to people who may be the same; nobody knows which people a part are."""
    if left.value.is_part or right.value.is_part:
        return False
    return left.slot == right.slot and may_be_same(left.value.group, right.value.group)


def distance(left: Fact[Casualty], right: Fact[Casualty]) -> float:
    """Return how far apart two figures are, in powers of ten."""
    return amount_distance(left.value.amount, right.value.amount)


def relate(left: Fact[Casualty], right: Fact[Casualty]) -> Judgement:
    """Say how two figures for one slot stand."""
    standing = relate_amounts(left.value.amount, right.value.amount)
    reason = (
        f"For the number {left.slot}, one says “{left.value.words}” and the other “{right.value.words}”:"
        f" {standing.because}."
    )
    return Judgement(relation=standing.relation, confidence=standing.confidence, reason=reason)


def _find_in(scene: Scene, amounts: Sequence[Counted]) -> Iterator[Fact[Casualty]]:
    counted = _with_single_people(scene.tokens, (*amounts, *_find_nobody(scene.tokens)))
    counted = tuple(entry for entry in counted if _may_be_people(scene.tokens, entry))
    claims = [_claim_for(scene.tokens, counted, index) for index in range(len(counted))]
    for first, last in _coordinated(scene.tokens, counted, claims):
        claim = next((claim for claim in claims[first:last] if claim is not None), None)
        if claim is not None:
            yield _build(scene, counted[first:last], claim)


def _with_single_people(tokens: Sequence[Token], counted: Sequence[Counted]) -> tuple[Counted, ...]:
    """Return ``counted`` with the people that an article word counts: "a nurse"."""
    singles = []
    taken = {index for entry in counted for index in range(entry.found.first, entry.last)}
    for index, token in enumerate(tokens):
        if token.text.lower() not in ("a", "an") or index in taken:
            continue
        run = noun_run(tokens, index + 1, plural=False)
        if run.exists and run.head not in taken and is_person(tokens[run.head]):
            amount = amount_of(1, Operator.EXACTLY)
            singles.append(Counted(found=FoundAmount(amount=amount, first=index, last=index + 1), run=run))
    return tuple(sorted((*counted, *singles), key=lambda entry: entry.found.first))


def _find_nobody(tokens: Sequence[Token]) -> Iterator[Counted]:
    """Return the words that count to nought: "nobody is missing"."""
    for index, token in enumerate(tokens):
        if token.text.lower() in _NOBODY:
            found = FoundAmount(amount=amount_of(0, Operator.EXACTLY), first=index, last=index + 1)
            yield Counted(found=found, run=NounRun(tokens=(), head=-1, last=index + 1))


def _may_be_people(tokens: Sequence[Token], entry: Counted) -> bool:
    if entry.found.currency or entry.found.fraction:
        return False
    after = tokens[entry.found.last].text if entry.found.last < len(tokens) else ""
    if after in ("%", "-", "–", "/"):
        return False
    if not entry.run.exists:
        return after != "of"
    head = tokens[entry.run.head]
    return (
        is_person(head)
        or names_casualties(head)
        or (head.capital and tokens[entry.found.first].capital is False)
    )


def _claim_for(tokens: Sequence[Token], counted: Sequence[Counted], index: int) -> _Claim | None:
    entry = counted[index]
    next_first = counted[index + 1].found.first if index + 1 < len(counted) else len(tokens)
    previous_last = counted[index - 1].last if index else 0
    if (toll := _rising_toll(tokens, entry.found.first)) >= 0:
        return _Claim(slot="killed", word=toll)
    if entry.run.exists and names_casualties(tokens[entry.run.head]):
        return _Claim(slot=slot_of(tokens[entry.run.head]), word=entry.run.head)
    left = _claim_on_the_left(tokens, entry.found.first, previous_last)
    right = _claim_on_the_right(tokens, entry.last, next_first)
    if left is not None and (right is None or entry.found.first - left.word <= 1):
        return left
    return right or left


def _rising_toll(tokens: Sequence[Token], first: int) -> int:
    """Return the index of "toll" where a figure ends what is said of it, "the toll at the mill rose to nine"; or -1."""
    before = [token.text.lower() for token in tokens[:first]]
    if before[-1:] in (["to"], ["at"]):
        before.pop()
    if not before or before[-1] not in _RISES or "toll" not in before:
        return -1
    return before.index("toll")


def _claim_on_the_right(tokens: Sequence[Token], first: int, limit: int) -> _Claim | None:
    if first < len(tokens) and tokens[first].text == "," and _opens_participle(tokens, first + 1):
        return _Claim(slot=slot_of(tokens[first + 1]), word=first + 1)
    for index in range(first, min(limit, first + _REACH_RIGHT, len(tokens))):
        lower = tokens[index].text.lower()
        slot = slot_of(tokens[index])
        if slot and says_it_of_what_precedes(tokens, index):
            return _Claim(slot=_graded(slot, tokens, index), word=index)
        if lower in ("taken", "rushed", "brought", "airlifted") and "hospital" in _words(
            tokens, index, index + 5
        ):
            return _Claim(slot="hospitalised", word=index)
        if lower == "taken" and "custody" in _words(tokens, index, index + 3):
            return _Claim(slot="arrested", word=index)
        if lower in ("and", "or", "but", "after", "when", "by", "that") or (
            not lower[0].isalnum() and lower != "-"
        ):
            return None
    return None


def _opens_participle(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a casualty word at ``index`` is said of the noun before a comma: "three nurses, killed when …"."""
    if index + 1 >= len(tokens) or tokens[index].text.lower() not in _PARTICIPLES_AFTER_COMMA:
        return False
    return tokens[index + 1].text.lower() not in ("and", "or", ",")


def _claim_on_the_left(tokens: Sequence[Token], first: int, limit: int) -> _Claim | None:
    for index in range(first - 1, max(limit, first - 1 - _REACH_LEFT) - 1, -1):
        slot = slot_of(tokens[index])
        if slot and acts_on_what_follows(tokens, index):
            joined = {"of", "to", "at"} & _words(tokens, index + 1, first) or index == first - 1
            return _Claim(slot=slot, word=index) if joined or not is_noun(tokens[index]) else None
        if tokens[index].text.lower() not in _BETWEEN_LEFT:
            return None
    return None


def _graded(slot: str, tokens: Sequence[Token], index: int) -> str:
    """Return the slot with the degree said of it: the seriously injured are fewer than the injured."""
    before = tokens[index - 1].text.lower() if index else ""
    if slot == "shot" and (
        before == "fatally" or _words(tokens, index + 1, index + 3) & {"dead", "killed", "death"}
    ):
        return "killed"
    return (
        f"seriously {slot}" if before in ("seriously", "critically", "severely", "gravely", "badly") else slot
    )


def _words(tokens: Sequence[Token], first: int, last: int) -> set[str]:
    return {token.text.lower() for token in tokens[first:last]}


def _coordinated(
    tokens: Sequence[Token], counted: Sequence[Counted], claims: Sequence[_Claim | None]
) -> Iterator[tuple[int, int]]:
    """Return the stretches of ``counted`` that share one claim: "two guards and a nurse were hurt"."""
    first = 0
    while first < len(counted):
        last = first + 1
        while last < len(counted) and _are_joined(tokens, counted[last - 1], counted[last]):
            if sum(claim is not None for claim in claims[first : last + 1]) > 1:
                break
            last += 1
        yield first, last
        first = last


def _are_joined(tokens: Sequence[Token], left: Counted, right: Counted) -> bool:
    between = [token.text.lower() for token in tokens[left.last : right.found.first]]
    named = left.run.exists and right.run.exists
    return named and between in (["and"], [","], [",", "and"])


def _build(scene: Scene, entries: Sequence[Counted], claim: _Claim) -> Fact[Casualty]:
    tokens = scene.tokens
    span = _span_of(tokens, entries, claim)
    groups = [group_of(tokens[entry.found.last : entry.last]) for entry in entries]
    amounts = tuple(entry.found.amount for entry in entries)
    value = Casualty(
        amount=_sum_of(amounts),
        group=joined_group(groups) if groups else ANYONE,
        is_part=_lists_parts(scene, entries[0])
        or any(_is_part(tokens, entry) or _is_further(tokens, entry, claim.slot) for entry in entries),
        parts=amounts if len(amounts) > 1 else (),
        words=scene.quoted(span),
    )
    spot = Spot(kind=Kind.CASUALTY, slot=claim.slot, span=span)
    fact = build_fact(scene, spot, value, general=is_general(scene, scene.sentence.clause_of(span)))
    if value.amount.figure == 0:
        # "Nobody" denies nothing: it gives the figure nought.
        return replace(fact, stance=replace(fact.stance, polarity=Polarity.AFFIRMED))
    return fact


def _span_of(tokens: Sequence[Token], entries: Sequence[Counted], claim: _Claim) -> Span:
    first, last = entries[0].found.first, entries[-1].last
    if not entries[0].run.exists and last - first == entries[0].found.last - first:
        # A bare figure says nothing: highlight the word that says what happened with it.
        if 0 < first - claim.word < _REACH_LEFT:
            first = claim.word
        elif last <= claim.word <= last + 3:
            last = claim.word + 1
    last = min(last, first + MOST_WORDS + 2)
    return stretch(tokens[first:last])


def _sum_of(amounts: Sequence[Amount]) -> Amount:
    if len(amounts) == 1:
        return amounts[0]
    if any(amount.vague or amount.operator is Operator.BETWEEN for amount in amounts):
        return amounts[0]
    operators = [amount.operator for amount in amounts if amount.operator is not Operator.EXACTLY]
    return amount_of(
        sum(amount.figure for amount in amounts), operators[0] if operators else Operator.EXACTLY
    )


def _is_further(tokens: Sequence[Token], entry: Counted, slot: str) -> bool:
    """Tell whether more dead are added to those told before: "another two people died".

    The injured are often called "others" beside the dead, and are a whole of their own.
    """
    words = _words(tokens, entry.found.first, entry.last)
    return slot == "killed" and bool(
        words & {"another", "more", "other", "others", "additional", "further"} - _comparing(tokens, entry)
    )


def _comparing(tokens: Sequence[Token], entry: Counted) -> set[str]:
    """Return "more" where it belongs to "more than"."""
    return {"more"} if "than" in _words(tokens, entry.found.first, entry.last) else set()


def _lists_parts(scene: Scene, entry: Counted) -> bool:
    """Tell whether a figure opens a row of a table: such rows share out a number that stands elsewhere."""
    return scene.passage.kind is PassageKind.TABLE_ROW and entry.found.first == 0


def _is_part(tokens: Sequence[Token], entry: Counted) -> bool:
    before = _words(tokens, max(0, entry.found.first - 2), entry.found.first)
    if before & {"other", "remaining"}:
        return True
    after = [token.text.lower() for token in tokens[entry.found.last : entry.found.last + 3]]
    if "including" in before or {"among", "them"} <= before:
        return True
    if after[:1] != ["of"]:
        return False
    return after[1:2] in (["them"], ["whom"], ["those"], ["these"]) or any(
        slot_of(token) for token in tokens[entry.found.last + 2 : entry.found.last + 4]
    )
