"""Countries and their peoples, recognised exactly: Iran is never Iraq, however alike the words look."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from viewer.language.analysis import Token
from viewer.language.country_table import COUNTRY_TABLE

MARK = "@"
"""First sign of a key that names a country or its people."""

# Names that begin or end like a country but are none; the longer name wins.
_NOT_COUNTRIES = (
    "South America",
    "North America",
    "Latin America",
    "Central America",
    "New Mexico",
    "New England",
)
_EXACT_CASE = frozenset({"US", "USA", "UK", "UAE", "DRC", "DPRK"})
_CONTAINED_IN: Mapping[str, str] = MappingProxyType(
    {"@england": "@united_kingdom", "@scotland": "@united_kingdom", "@wales": "@united_kingdom"}
)


def _read_table() -> tuple[
    dict[str, list[tuple[tuple[str, ...], str]]], dict[tuple[str, ...], bool], dict[str, str]
]:
    """Return the word rows by their first word (longest first), which rows are names, and a name to show per key."""
    rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    names: dict[tuple[str, ...], bool] = {}
    shown: dict[str, str] = {}
    for line in COUNTRY_TABLE.split("\n"):
        if not line:
            continue
        key, countries, people = line.split("|")
        shown[MARK + key] = key.replace("_", " ").title().replace(" And ", " and ")
        for is_name, phrases in ((True, countries.split(",")), (False, people.replace(",", " ").split())):
            for phrase in phrases:
                words = tuple(phrase.replace("+", " ").replace("-", " - ").lower().split())
                rows.setdefault(words[0], []).append((words, MARK + key))
                names[words] = is_name
    for phrase in _NOT_COUNTRIES:
        words = tuple(phrase.lower().split())
        rows.setdefault(words[0], []).append((words, ""))
    for candidates in rows.values():
        candidates.sort(key=lambda row: (-len(row[0]), row))
    return rows, names, shown


_ROWS, _IS_NAME, _SHOWN = _read_table()


def country_at(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """Return the key of the country or people named at ``index`` and the number of tokens, or None.

    The key is ``""`` for a name that only contains a country's, such as "South America".
    """
    for words, key in _ROWS.get(tokens[index].text.lower(), ()):
        if len(words) == 1 and words[0].upper() in _EXACT_CASE and tokens[index].text != words[0].upper():
            continue
        stretch = tokens[index : index + len(words)]
        if tuple(token.text.lower() for token in stretch) == words and stretch[-1].text[:1].isupper():
            return key, len(words)
    return None


def is_country_name(words: str) -> bool:
    """Tell whether ``words`` name a country itself, not its people: "Iraq", not "Iraqi"."""
    return _IS_NAME.get(tuple(words.replace("-", " - ").lower().split()), False)


def country_of(key: str) -> str:
    """Return the sovereign state that holds the country of ``key``: itself, or the United Kingdom for England."""
    return _CONTAINED_IN.get(key, key)


def country_shown(key: str) -> str:
    """Return the name of the country of ``key`` for a reader: ``"@saudi_arabia"`` as ``"Saudi Arabia"``.

    Raises:
        KeyError: There is no such country.
    """
    return _SHOWN[key]
