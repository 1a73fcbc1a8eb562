"""Finding the places that a sentence names: after a preposition, in a chain "town, country", or as "country attack"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.fact_kinds.localities import Locality
from viewer.language.analysis import Token
from viewer.language.calendar_dates import MONTHS
from viewer.language.countries import MARK, is_country_name
from viewer.language.name_skeletons import skeleton_of
from viewer.language.stems import stem_of
from viewer.language.word_lists import listed

_PREPOSITIONS = frozenset(
    listed(
        "in at near on outside off inside across around along within throughout over beneath above beside behind through into"
    )
)
_LOOSE = frozenset(listed("at on off over around along behind through into above beside"))
"""After these a capitalised name is a place only if it is a country or bears a word for a place."""

_PLACE_WORDS = frozenset(
    listed(
        """
        city town village province region district county state island islands river lake sea gulf bay coast mount
        mountain mountains valley desert street road avenue highway boulevard square park forest beach port harbor
        harbour airport base airbase garrison outpost camp fort bridge tunnel station hospital university school
        college stadium hotel mall center centre glacier ridge peak hill hills creek canyon strait ocean peninsula
        cape border crossing prison tower neighborhood neighbourhood suburb area zone field plaza lane drive house
        palace mosque church temple cathedral market museum theater theatre club arena courthouse embassy dam pier
        """
    )
)
_COMPASS = {
    "northern": "north", "southern": "south", "eastern": "east", "western": "west", "central": "central",
    "northeastern": "northeast", "northwestern": "northwest", "southeastern": "southeast",
    "southwestern": "southwest", "north": "north", "south": "south", "east": "east", "west": "west",
    "northeast": "northeast", "northwest": "northwest", "southeast": "southeast", "southwest": "southwest",
}  # fmt: skip
_EVENT_NOUNS = frozenset(
    stem_of(word)
    for word in listed(
        "attack strike airstrike raid bombing shooting quake earthquake crash explosion blast fire flood storm siege"
        " invasion war election summit killing massacre accident incident assault tsunami hurricane drone missile"
    )
)
_SHAKEN = frozenset(stem_of(word) for word in listed("shake rock jolt strike hit"))
"""A place may follow these as their object."""

_PARTS_OF = frozenset(listed("tip coast part side edge end area region outskirts shore half"))
_NOT_PLACES = frozenset(
    listed(
        """
        congress senate parliament house government ministry department council committee party army navy force
        forces police inc corp company group association league federation union commission agency bureau court
        office mr mrs ms dr prof president minister king queen prince general sgt gov sen rep col capt lt judge
        monday tuesday wednesday thursday friday saturday sunday english french german spanish arabic chinese
        twitter facebook instagram youtube telegram whatsapp google christmas easter ramadan thanksgiving god
        i it he she they we world earth internet brexit covid tv cnn bbc reuters
        """
    )
)
_NOT_PLACES_BEFORE = frozenset(
    listed(
        "administration administrations era family campaign case deal team cabinet trial government regime 's ’s"
    )
)
_JOINERS = frozenset({"of", "the", "de", "la", "el", "al", "del", "di", "ez", "es", "upon", "-"})
_LONGEST_NAME = 6
_LONGEST_LEAD = 5
_LONGEST_LAST_NAME = 2


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """One link of a chain: a name or a country, perhaps with a compass word before it."""

    skeleton: str
    country: str
    region: str
    first: int
    last: int


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


def is_headline(tokens: Sequence[Token]) -> bool:
    """Tell whether nearly every word bears a capital, so that a capital tells nothing."""
    words = [token for token in tokens if token.key and not token.stop and token.text[0].isalpha()]
    return len(words) > 3 and sum(token.capital for token in words) >= 0.8 * len(words)  # noqa: PLR2004 - short table cells are names


def _place_from(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    lower = tokens[index].text.lower()
    if lower in _COMPASS and index + 1 < len(tokens) and tokens[index + 1].text == "of":
        return _bearing_at(tokens, index)
    if (lower in _PREPOSITIONS or _reaches_place(tokens, index)) and not _is_border_list(tokens, index):
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
    return tokens[index].key in _SHAKEN


def _read_further(tokens: Sequence[Token], index: int, found: list[FoundPlace]) -> int:
    """Read the other places of a list: "in Iraq, Jordan and Syria"."""
    while index < len(tokens) and tokens[index].text.lower() in (",", "and", "&", "or"):
        start = index + 1
        if tokens[index].text == "," and start < len(tokens) and tokens[start].text.lower() == "and":
            start += 1
        if start < len(tokens) and tokens[start].text.lower() == "the":
            start += 1
        name = _name_at(tokens, start)
        if name is None or not name.country or _is_modifier(tokens, name):
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
    start = _skip_lead(tokens, index + 2)
    name = _name_at(tokens, start)
    if name is None:
        return None
    direction = _COMPASS[tokens[index].text.lower()]
    first = index
    if index >= 1 and tokens[index - 1].text.lower() in ("north", "south"):
        direction, first = tokens[index - 1].text.lower() + direction, index - 1
    elif index > 1 and tokens[index - 1].text == "-" and tokens[index - 2].text.lower() in ("north", "south"):
        direction, first = tokens[index - 2].text.lower() + direction, index - 2
    return FoundPlace(locality=_build([name]).locality, first=first, last=name.last, bearing=direction)


def _after_preposition(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    start = _skip_lead(tokens, index + 1)
    name = _name_at(tokens, start)
    if name is None or _is_modifier(tokens, name) or _is_only_headline_case(tokens, name):
        return None
    lead = tokens[index].text.lower()
    if name.country and (_belongs_to_name(tokens, index) or not _is_where(tokens, index)):
        return None
    definite = tokens[index + 1].text.lower() == "the" and not tokens[name.first].text.isupper()
    if (
        lead in _LOOSE
        and not name.country
        and not definite
        and not _bears_place_word(tokens, index + 1, name.last)
    ):
        return None
    if finer := _possessed(tokens, name):
        return _build([finer, name])
    if not name.country and _is_no_place_because_of(tokens, name.last):
        return None
    return _build([name, *(() if name.country else _containers(tokens, name.last))])


def _is_only_headline_case(tokens: Sequence[Token], name: _Name) -> bool:
    """Tell whether the capitals of a name may come from a headline; a short one that ends it is taken for a place."""
    if name.country or not is_headline(tokens):
        return False
    return name.last < len(tokens) or name.last - name.first > _LONGEST_LAST_NAME


def _belongs_to_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "in Spain" is part of a longer name: "the New Rowers in Spain"."""
    before = tokens[max(0, index - 2) : index]
    named = [token for token in before if token.capital and not token.stop and not token.key.startswith(MARK)]
    return len(named) > 1 and not is_headline(tokens)


def _is_no_place_because_of(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the word after a name shows it to be a person's or a body's: "in the Ortiz era"."""
    if index >= len(tokens):
        return False
    return tokens[index].text.lower() in _NOT_PLACES_BEFORE


def _is_where(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a preposition before a country says where: "on" does so only after an event."""
    if tokens[index].text.lower() not in ("on", "through", "over", "behind"):
        return True
    return index > 0 and tokens[index - 1].key in _EVENT_NOUNS


def _possessed(tokens: Sequence[Token], name: _Name) -> _Name | None:
    """Return the finer place in "Peru's Cusco region"."""
    if name.last + 1 >= len(tokens) or tokens[name.last].text not in ("’s", "'s"):
        return None
    finer = _name_at(tokens, name.last + 1)
    return None if finer is None or finer.country else replace(finer, first=name.first)


def _chain_without_preposition(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    """Return "Springfield, Spain" standing alone, as in a table or a caption."""
    name = _name_at(tokens, index)
    if name is None or name.country or name.last + 1 >= len(tokens) or tokens[name.last].text != ",":
        return None
    container = _name_at(tokens, name.last + 1)
    if container is None or not container.country or _is_modifier(tokens, container):
        return None
    return _build([name, *_containers(tokens, name.last)])


def _country_of_an_event(tokens: Sequence[Token], index: int) -> FoundPlace | None:
    """Return the country in "the Peru earthquake": a name, not a people, before a word for an event."""
    token = tokens[index]
    if index and tokens[index - 1].text == "-":
        return None
    if (
        not token.key.startswith(MARK)
        or not is_country_name(token.text)
        or token.text.isupper()
        or "." in token.text
    ):
        return None
    followers = tokens[index + 1 : index + 3]
    if not followers or followers[0].text in ("-", "’s", "'s", ","):
        return None
    if any(follower.key in _EVENT_NOUNS for follower in followers[:1]) or (
        len(followers) > 1
        and followers[1].key in _EVENT_NOUNS
        and followers[0].text.islower()
        and not followers[0].stop
    ):
        return FoundPlace(locality=Locality(name="", country=token.key), first=index, last=index + 1)
    return None


def _containers(tokens: Sequence[Token], index: int) -> list[_Name]:
    """Return the larger places of a chain: "…, Ohio", "… in southern Jordan"."""
    found: list[_Name] = []
    while index + 1 < len(tokens) and len(found) < 3:  # noqa: PLR2004 - town, state, country
        link = tokens[index].text.lower()
        if link not in (",", "in"):
            break
        name = _name_at(tokens, _skip_lead(tokens, index + 1) if link == "in" else index + 1)
        if name is None or (
            link == ","
            and not name.country
            and name.last < len(tokens)
            and tokens[name.last].text not in (",", ".", ";", ")", ":")
        ):
            break
        found.append(name)
        index = name.last
    return found


def _skip_lead(tokens: Sequence[Token], index: int) -> int:
    """Return the index of the first capitalised word after "the port city of" and the like."""
    start = index
    while start < len(tokens) and start - index < _LONGEST_LEAD:
        token = tokens[start]
        lower = token.text.lower()
        if token.capital or lower in _COMPASS or lower in ("al", "el"):
            return start
        if (
            lower
            not in (
                "the",
                "a",
                "an",
                "of",
                "both",
                "its",
                "neighboring",
                "neighbouring",
                "nearby",
                "central",
                "downtown",
                "mainland",
                "rural",
                "capital",
            )
            and lower not in _PLACE_WORDS
            and token.text != "-"
        ):
            return len(tokens)
        start += 1
    return start


def _name_at(tokens: Sequence[Token], index: int) -> _Name | None:
    first, region = index, ""
    while (
        index < len(tokens)
        and tokens[index].text.lower() in _COMPASS
        and not tokens[index].key.startswith(MARK)
    ):
        region += _COMPASS[tokens[index].text.lower()]
        index += 2 if index + 1 < len(tokens) and tokens[index + 1].text == "-" else 1
    if (
        region
        and index + 1 < len(tokens)
        and tokens[index].text.lower() in _PARTS_OF
        and tokens[index + 1].text == "of"
    ):
        index += 3 if index + 2 < len(tokens) and tokens[index + 2].text.lower() == "the" else 2
    if index >= len(tokens):
        return None
    if tokens[index].key.startswith(MARK):
        last = _end_of_country(tokens, index)
        phrase = " ".join(token.text for token in tokens[index:last])
        if not is_country_name(phrase) or (
            last < len(tokens) and tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end
        ):
            return None
        return _Name(skeleton="", country=tokens[index].key, region=region, first=first, last=last)
    last = _end_of_name(tokens, index)
    words = [token.text.lower() for token in tokens[index:last]]
    if last == index or any(word.strip(".") in _NOT_PLACES or word.strip(".") in MONTHS for word in words):
        return None
    skeleton = skeleton_of(" ".join(words).replace(" - ", "-"))
    return _Name(skeleton=skeleton, country="", region=region, first=first, last=last)


def _end_of_country(tokens: Sequence[Token], index: int) -> int:
    last = index + 1
    while last < len(tokens) and tokens[last].key == "" and tokens[last].text[0].isalpha():
        last += 1
    return last


def _end_of_name(tokens: Sequence[Token], index: int) -> int:
    """Return the index after a run of capitalised words, small words and hyphens inside it included."""
    last = position = index
    while position < len(tokens) and position - index < _LONGEST_NAME:
        token = tokens[position]
        if token.key.startswith(MARK) and position > index:
            break
        if _is_name_word(token, opens=position == index) or (
            token.text.isdigit() and last == position > index
        ):
            last = position + 1
        elif not _joins(tokens, position) or (token.text == "-" and tokens[position - 1].end != token.start):
            break
        position += 1
    return last


def _joins(tokens: Sequence[Token], position: int) -> bool:
    if tokens[position].text == ".":
        return tokens[position - 1].text in ("St", "Mt", "Ft")
    return tokens[position].text.lower() in _JOINERS


def _is_name_word(token: Token, *, opens: bool) -> bool:
    """Tell whether a word may belong to a name; "At" and "Al" may, other function words only as its first."""
    if not token.capital or not token.text[0].isalpha():
        return False
    return opens or not token.stop or token.text in ("At", "As", "An")


def _is_modifier(tokens: Sequence[Token], name: _Name) -> bool:
    """Tell whether a country only describes what follows: "in US custody", "in Iran-backed hands"."""
    if not name.country or name.last >= len(tokens):
        return False
    last, after = tokens[name.last - 1], tokens[name.last]
    if after.text == "-" and after.start == last.end:
        return True
    abbreviated = last.text.isupper() or "." in last.text
    return abbreviated and after.text[0].isalpha() and not after.stop


def _bears_place_word(tokens: Sequence[Token], first: int, last: int) -> bool:
    words = {token.text.lower() for token in tokens[first : last + 2]}
    return bool(words & _PLACE_WORDS)


def _is_border_list(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a preposition leads to "the border between A and B", which is no place in either."""
    words = {token.text.lower() for token in tokens[index + 1 : index + 5]}
    return bool(words & {"border", "borders", "between"})


def _build(chain: Sequence[_Name]) -> FoundPlace:
    head, *containers = chain
    country = head.country or next((name.country for name in containers if name.country), "")
    region = head.region or next((name.region for name in containers if name.region), "")
    within = tuple(name.skeleton for name in containers if name.skeleton)
    locality = Locality(name=head.skeleton, country=country, region=region, within=within)
    return FoundPlace(locality=locality, first=head.first, last=max(name.last for name in chain))
