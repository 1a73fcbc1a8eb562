"""Which amounts of a sentence count or measure something: not years, clock times, identifiers or list numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.domain.text import Span
from viewer.fact_kinds.amount_parsing import FoundAmount, find_amounts
from viewer.fact_kinds.casualty_words import slot_of
from viewer.fact_kinds.clock_times import find_clock_times
from viewer.fact_kinds.nouns import NounRun, is_plural, noun_run
from viewer.fact_kinds.scenes import Scene
from viewer.language.analysis import Token
from viewer.language.calendar_dates import find_calendar_dates
from viewer.language.word_lists import listed

_YEARS = range(1500, 2100)
_BEFORE_YEARS = frozenset(
    listed("in since of by until till from during the early late mid before after between for year")
)
_NUMBERED = frozenset(
    listed(
        """
        no number section chapter article page route highway flight room gate platform tower level phase category
        type model version resolution paragraph figure table volume act title suite apartment unit line channel
        number. no. nos day week game round lap set quarter group grade class district ward precinct area zone
        block pier runway terminal
        """
    )
)
_PRONOUN_FOLLOWERS = frozenset(
    listed("another of who which that is was has would can could should may might must by")
)
_PHONE = re.compile(r"\+?\d[\d ()./-]{8,}\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """An amount with the noun to its right.

    Attributes:
        found: The amount and where it stands.
        run: What it counts, as far as that is named.
    """

    found: FoundAmount
    run: NounRun

    @property
    def last(self) -> int:
        """Index one past the last token of amount and noun."""
        return max(self.found.last, self.run.last)


def find_counted(scene: Scene) -> tuple[Counted, ...]:
    """Return the amounts of a sentence that count or measure something, each with its noun, in order."""
    tokens = scene.tokens
    closed = _closed_to_counting(scene)
    found = find_amounts(tokens)
    counted = (_with_run(tokens, entry, found) for entry in found)
    return tuple(entry for entry in counted if not _is_no_count(tokens, entry, closed))


def _with_run(tokens: Sequence[Token], entry: FoundAmount, found: Sequence[FoundAmount]) -> Counted:
    run = noun_run(tokens, entry.last, plural=entry.amount.figure != 1)
    later = [other.first for other in found if other.first >= entry.last]
    if later and run.head >= later[0]:
        # The next amount ends the run: "5 12 metre boats" is too rare to read across it.
        cut = noun_run(tokens[: later[0]], entry.last, plural=entry.amount.figure != 1)
        return Counted(found=entry, run=cut)
    return Counted(found=entry, run=run)


def _closed_to_counting(scene: Scene) -> tuple[Span, ...]:
    """Return the stretches, in the article's text, whose figures are dates, times or telephone numbers."""
    start = scene.sentence.span.start
    local = [entry.span for entry in find_calendar_dates(scene.text)]
    local += [entry.span for entry in find_clock_times(scene.text)]
    local += [Span(start=match.start(), end=match.end()) for match in _PHONE.finditer(scene.text)]
    return tuple(Span(start=start + span.start, end=start + span.end) for span in local)


def _is_no_count(tokens: Sequence[Token], entry: Counted, closed: Sequence[Span]) -> bool:
    first, last = entry.found.first, entry.found.last
    if any(span.overlaps(tokens[index].span) for index in range(first, last) for span in closed):
        return True
    if entry.found.currency:
        return False
    return (
        _is_year(tokens, entry)
        or _is_identifier(tokens, entry)
        or _is_list_number(tokens, first, last)
        or _is_pronoun(tokens, entry)
    )


def _is_year(tokens: Sequence[Token], entry: Counted) -> bool:
    text = tokens[entry.found.last - 1].text
    if len(text) != len("2000") or not text.isdigit() or int(text) not in _YEARS:
        return False
    before = tokens[entry.found.first - 1].text.lower() if entry.found.first else ""
    follows_closely = entry.run.head - entry.found.last <= 1
    counts_things = entry.run.exists and is_plural(tokens[entry.run.head]) and follows_closely
    return before in _BEFORE_YEARS or not counts_things


def _is_identifier(tokens: Sequence[Token], entry: Counted) -> bool:
    """Tell whether a figure belongs to a name: "Gate 7", "section 4", "F-16"."""
    first = entry.found.first
    if first == 0 or entry.found.amount.vague:
        return False
    before = tokens[first - 1]
    if before.text.lower().rstrip(".") in _NUMBERED and not is_plural(before):
        return True
    if (
        before.text == "-"
        and first > 1
        and tokens[first - 2].end == before.start
        and tokens[first - 2].text.isalpha()
    ):
        return not tokens[first - 2].text.islower() or not entry.run.exists
    names = before.capital and not before.stop and not before.text.isupper() and first > 1
    return names and not entry.run.exists and tokens[first].text.isdigit() and not _is_predicate_like(before)


def _is_predicate_like(token: Token) -> bool:
    """Tell whether a capitalised word of a headline is a verb: "Quake Kills 10"."""
    lower = token.text.lower()
    return lower.endswith(("ed", "ing", "s"))


def _is_list_number(tokens: Sequence[Token], first: int, last: int) -> bool:
    return first == 0 and last < len(tokens) and tokens[0].text.isdigit() and tokens[last].text in (".", ")")


def _is_pronoun(tokens: Sequence[Token], entry: Counted) -> bool:
    first, last = entry.found.first, entry.found.last
    if tokens[last - 1].text.lower() != "one" or last - first > 1:
        return tokens[first].text.lower() in ("some", "many", "few") and not _counts_plural(tokens, entry)
    if first and tokens[first - 1].text.lower() in (
        "no",
        "every",
        "any",
        "the",
        "this",
        "that",
        "which",
        "each",
    ):
        return True
    if last >= len(tokens):
        return True
    if any(slot_of(token) for token in tokens[last : last + 4]):
        return False
    after = tokens[last].text.lower()
    return (
        after.endswith("ed")
        or after in _PRONOUN_FOLLOWERS
        or (after in ("day", "time", "point", "side", "way", "thing"))
    )


def _counts_plural(tokens: Sequence[Token], entry: Counted) -> bool:
    return entry.run.exists and is_plural(tokens[entry.run.head])
