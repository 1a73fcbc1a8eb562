"""Reading one name of a place or a country out of a row of tokens."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.fact_kinds.place_lexicon import COMPASS, JOINERS, LEADS, NOT_PLACES, PARTS_OF, PLACE_WORDS
from viewer.language.analysis import Token
from viewer.language.calendar_dates import MONTHS
from viewer.language.countries import MARK, is_country_name
from viewer.language.name_skeletons import skeleton_of

_LONGEST_NAME = 6
_LONGEST_LEAD = 5
_SHORTEST_HEADLINE = 4
_HEADLINE_SHARE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A name or a country, perhaps with a compass word before it.

    Attributes:
        skeleton: The name without spelling habits; ``""`` for a country.
        country: Key of the country; ``""`` for other names.
        region: "north", "south" …; ``""`` where none is named.
        first: Index of its first token.
        last: Index one past its last token.
    """

    skeleton: str
    country: str
    region: str
    first: int
    last: int


def name_at(tokens: Sequence[Token], index: int) -> PlaceName | None:
    """Return the name that starts at ``index``, or None if there is none or it names no place."""
    region, start = _read_region(tokens, index)
    if start >= len(tokens):
        return None
    if tokens[start].key.startswith(MARK):
        last = _end_of_country(tokens, start)
        phrase = " ".join(token.text for token in tokens[start:last])
        if not is_country_name(phrase) or _is_joined_to_next(tokens, last):
            return None
        return PlaceName(skeleton="", country=tokens[start].key, region=region, first=index, last=last)
    last = _end_of_name(tokens, start)
    words = [token.text.lower() for token in tokens[start:last]]
    if (
        not words
        or (last - start == 1 and _is_acronym(tokens[start]))
        or any(word.strip(".") in NOT_PLACES or word.strip(".") in MONTHS for word in words)
    ):
        return None
    skeleton = skeleton_of(" ".join(words).replace(" - ", "-"))
    return PlaceName(skeleton=skeleton, country="", region=region, first=index, last=last)


def name_after_lead(tokens: Sequence[Token], index: int) -> PlaceName | None:
    """Return the name that follows "the port city of" and the like, or None."""
    start = index
    while start < len(tokens) and start - index < _LONGEST_LEAD:
        lower = tokens[start].text.lower()
        if tokens[start].capital or lower in COMPASS or lower in ("al", "el"):
            return name_at(tokens, start)
        if lower not in LEADS and lower not in PLACE_WORDS:
            return None
        start += 1
    return None


def is_modifier(tokens: Sequence[Token], name: PlaceName) -> bool:
    """Tell whether a country only describes what follows: "in US custody", "in Iran-backed hands"."""
    if not name.country or name.last >= len(tokens):
        return False
    if _is_joined_to_next(tokens, name.last):
        return True
    last, after = tokens[name.last - 1], tokens[name.last]
    abbreviated = last.text.isupper() or "." in last.text
    return abbreviated and after.text[0].isalpha() and not after.stop


def is_headline(tokens: Sequence[Token]) -> bool:
    """Tell whether nearly every word bears a capital, so that a capital tells nothing."""
    words = [token for token in tokens if token.key and not token.stop and token.text[0].isalpha()]
    return len(words) >= _SHORTEST_HEADLINE and sum(
        token.capital for token in words
    ) >= _HEADLINE_SHARE * len(words)


def _read_region(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """Return the compass words at ``index`` folded into one, and the index after them and "tip of the"."""
    region, start = "", index
    while start < len(tokens) and _is_compass(tokens[start]):
        region += COMPASS[tokens[start].text.lower()]
        start += 2 if start + 1 < len(tokens) and tokens[start + 1].text == "-" else 1
    following = [token.text.lower() for token in tokens[start : start + 3]]
    if region and len(following) > 1 and following[0] in PARTS_OF and following[1] == "of":
        start += 3 if following[2:] == ["the"] else 2
    return region, start


def _is_acronym(token: Token) -> bool:
    """Tell whether a name is the initials of a body rather than of a city."""
    return (
        len(token.text) > 1 and token.text.isupper() and token.text not in ("NYC", "LA", "DC", "D.C.", "L.A.")
    )


def _is_compass(token: Token) -> bool:
    return token.text.lower() in COMPASS and not token.key.startswith(MARK)


def _is_joined_to_next(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].text == "-" and tokens[index].start == tokens[index - 1].end


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
    return tokens[position].text.lower() in JOINERS


def _is_name_word(token: Token, *, opens: bool) -> bool:
    """Tell whether a word may belong to a name; "At" and "Al" may, other function words only as its first."""
    if not token.capital or not token.text[0].isalpha():
        return False
    return opens or not token.stop or token.text in ("At", "As", "An")
