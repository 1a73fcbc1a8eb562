"""Finding the places that a sentence names: after a preposition, in a chain "town, country", or as "country attack"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.fact_kinds.localities import Locality
from viewer.fact_kinds.place_lexicon import (
    COMPASS,
    EVENT_NOUNS,
    LOOSE,
    NOT_PLACES_BEFORE,
    PARTS_OF,
    PLACE_WORDS,
    PREPOSITIONS,
    SHAKEN,
)
from viewer.fact_kinds.place_names import PlaceName, is_headline, is_modifier, name_after_lead, name_at
from viewer.language.analysis import Token
from viewer.language.countries import MARK, is_country_name

_LONGEST_LAST_NAME = 2
_LONGEST_CHAIN = 3
"""Town, state, country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlace:
    """A place in a row of tokens.

    Attributes:
        locality: What it is.
        first: Index of the first token to highlight.
        last: Index one past the last.
        bearing: "east" in "east of the town"; ``""`` elsewhere.
    """

    locality: Locality
    first: int
    last: int
    bearing: str = ""


def find_places(tokens: Sequence[Token]) -> tuple[FoundPlace, ...]:
    """Return the places of a sentence, in order and without overlap; organisations and persons are left out."""
    found: list[FoundPlace] = []
    index = 0
    while index < len(tokens):
        place = _place_from(tokens, index)
        if place is None:
            index += 1
            continue
        found.append(place)
        index = max(place.last, index + 1)
        index = _read_further(tokens, index, found)
    return tuple(found)


def _place_from(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    lower = tokens[index].text.lower()
    if lower in COMPASS and index + 1 < len(tokens) and tokens[index + 1].text == "of":
        return _bearing_at(tokens, index)
    if (lower in PREPOSITIONS or _reaches_place(tokens, index)) and not _is_border_list(tokens, index):
        return _after_preposition(tokens, index)
    if tokens[index].capital and (index == 0 or not tokens[index - 1].capital):
        return _chain_without_preposition(tokens, index) or _country_of_an_event(tokens, index)
    return _country_of_an_event(tokens, index) if tokens[index].capital else None


def _reaches_place(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a place follows as an object, "shook Peru", or after "in front of"."""
    if tokens[index].text == "of":
        return index > 0 and tokens[index - 1].text.lower() in (
            "front",
            "outside",
            "north",
            "south",
            "east",
            "west",
            "inside",
        )
    return tokens[index].key in SHAKEN


def _read_further(tokens: Sequence[Token], index: int, found: list[FoundPlace]) -> int:
    """Read the other places of a list: "in Iraq, Jordan and Syria"."""
    while index < len(tokens) and tokens[index].text.lower() in (",", "and", "&", "or"):
        start = index + 1
        if tokens[index].text == "," and start < len(tokens) and tokens[start].text.lower() == "and":
            start += 1
        if start < len(tokens) and tokens[start].text.lower() == "the":
            start += 1
        name = name_at(tokens, start)
        if name is None or not name.country or is_modifier(tokens, name):
            return index
        if tokens[index].text == "," and not _closes_item(tokens, name.last):
            return index
        found.append(_build([name]))
        index = name.last
    return index


def _closes_item(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a list may end or go on at ``index``: "in Iraq, Syria" but not "in Iraq, Syria has"."""
    return (
        index >= len(tokens)
        or tokens[index].text.lower() in ("and", "or")
        or not tokens[index].text[0].isalnum()
    )


def _bearing_at(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    name = name_after_lead(tokens, index + 2)
    if name is None:
        return None
    direction = COMPASS[tokens[index].text.lower()]
    first = index
    if index >= 1 and tokens[index - 1].text.lower() in ("north", "south"):
        direction, first = tokens[index - 1].text.lower() + direction, index - 1
    elif index > 1 and tokens[index - 1].text == "-" and tokens[index - 2].text.lower() in ("north", "south"):
        direction, first = tokens[index - 2].text.lower() + direction, index - 2
    return FoundPlace(locality=_build([name]).locality, first=first, last=name.last, bearing=direction)


def _after_preposition(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    name = name_after_lead(tokens, index + 1)
    if name is None or is_modifier(tokens, name) or _is_only_headline_case(tokens, name):
        return None
    lead = tokens[index].text.lower()
    if name.country and (
        (not name.region and _belongs_to_name(tokens, index)) or not _is_where(tokens, index)
    ):
        return None
    definite = tokens[index + 1].text.lower() == "the" and not tokens[name.first].text.isupper()
    if (
        lead in LOOSE
        and not name.country
        and not definite
        and not _bears_place_word(tokens, index + 1, name.last)
    ):
        return None
    if finer := _possessed(tokens, name):
        return _build([finer, name])
    if not name.country and _is_no_place_because_of(tokens, name):
        return None
    return _build([name, *(() if name.country else _containers(tokens, name.last))])


def _is_only_headline_case(tokens: Sequence[Token], name: PlaceName) -> bool:
    """Tell whether the capitals of a name may come from a headline; a short one that ends it is taken for a place."""
    if name.country or not is_headline(tokens):
        return False
    return name.last < len(tokens) or name.last - name.first > _LONGEST_LAST_NAME


def _belongs_to_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "in Spain" is part of a longer name: "the New Rowers in Spain"."""
    before = tokens[max(0, index - 2) : index]
    named = [token for token in before if token.capital and not token.stop and not token.key.startswith(MARK)]
    return len(named) > 1 and not is_headline(tokens)


def _is_no_place_because_of(tokens: Sequence[Token], name: PlaceName) -> bool:
    """Tell whether the word after a name shows it to be a person's or a body's: "in the Ortiz inquiry"."""
    if name.last >= len(tokens):
        return False
    after = tokens[name.last]
    if after.text.lower() in NOT_PLACES_BEFORE:
        return True
    leads = [token.text.lower() for token in tokens[max(0, name.first - 2) : name.first]]
    definite = leads[-1:] == ["the"] and leads[:1] not in (["at"], ["near"], ["outside"], ["inside"])
    described = after.text.islower() and not after.stop and after.text not in PLACE_WORDS
    return definite and described and after.text not in PARTS_OF


def _is_where(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a preposition before a country says where: "on" does so only after an event."""
    if tokens[index].text.lower() not in ("on", "through", "over", "behind"):
        return True
    return index > 0 and tokens[index - 1].key in EVENT_NOUNS


def _possessed(tokens: Sequence[Token], name: PlaceName) -> PlaceName | None:
    """Return the finer place in "Peru's Cusco region"."""
    if name.last + 1 >= len(tokens) or tokens[name.last].text not in ("’s", "'s"):
        return None
    finer = name_at(tokens, name.last + 1)
    return None if finer is None or finer.country else replace(finer, first=name.first)


def _chain_without_preposition(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    """Return "Springfield, Spain" standing alone, as in a table or a caption."""
    name = name_at(tokens, index)
    if name is None or name.country or name.last + 1 >= len(tokens) or tokens[name.last].text != ",":
        return None
    container = name_at(tokens, name.last + 1)
    if container is None or not container.country or is_modifier(tokens, container):
        return None
    return _build([name, *_containers(tokens, name.last)])


def _country_of_an_event(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    """Return the country in "the Peru earthquake": a name, not a people, before a word for an event."""
    token = tokens[index]
    compound = index > 0 and tokens[index - 1].text == "-"
    abbreviated = token.text.isupper() or "." in token.text
    if compound or abbreviated or not token.key.startswith(MARK) or not is_country_name(token.text):
        return None
    followers = tokens[index + 1 : index + 3]
    event = next((place for place, follower in enumerate(followers) if follower.key in EVENT_NOUNS), -1)
    # One more word may stand between: "the Peru ferry crash".
    if event == 0 or (event == 1 and followers[0].text.islower() and not followers[0].stop):
        return FoundPlace(locality=Locality(name="", country=token.key), first=index, last=index + 1)
    return None


def _containers(tokens: Sequence[Token], index: int) -> list[PlaceName]:
    """Return the larger places of a chain: "…, Utah", "… in southern Jordan"."""
    found: list[PlaceName] = []
    while index + 1 < len(tokens) and len(found) < _LONGEST_CHAIN:
        link = tokens[index].text
        if link not in (",", "in"):
            break
        name = name_after_lead(tokens, index + 1) if link == "in" else name_at(tokens, index + 1)
        if name is None or (link == "," and not name.country and not _is_set_off(tokens, name.last)):
            break
        found.append(name)
        index = name.last
    return found


def _is_set_off(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a name ends at a mark, as "Utah" in "Marlow, Utah," does."""
    return index >= len(tokens) or tokens[index].text in (",", ".", ";", ")", ":")


def _bears_place_word(tokens: Sequence[Token], first: int, last: int) -> bool:
    words = {token.text.lower() for token in tokens[first : last + 2]}
    return bool(words & PLACE_WORDS)


def _is_border_list(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a preposition leads to "the border between A and B", which is no place in either."""
    words = {token.text.lower() for token in tokens[index + 1 : index + 5]}
    return bool(words & {"border", "borders", "between"})


def _build(chain: Sequence[PlaceName]) -> FoundPlace:
    head, *containers = chain
    country = head.country or next((name.country for name in containers if name.country), "")
    region = head.region or next((name.region for name in containers if name.region), "")
    within = tuple(name.skeleton for name in containers if name.skeleton)
    locality = Locality(name=head.skeleton, country=country, region=region, within=within)
    return FoundPlace(locality=locality, first=head.first, last=max(name.last for name in chain))
