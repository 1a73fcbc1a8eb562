"""Words that say what happened to people, by the slot they fill."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from viewer.language.analysis import Token
from viewer.language.stems import stem_of
from viewer.language.word_lists import listed

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "killed": "kill die dead death fatality slain slay murder perish drown toll lives executed massacre",
        "injured": "injure injury wound hurt maim graze",
        "shot": "shoot",
        "missing": "missing unaccounted",
        "arrested": "arrest detain custody apprehend jail imprison detention",
        "captured": "capture hostage abduct kidnap",
        "displaced": "displace homeless",
        "evacuated": "evacuate evacuation evacuee",
        "rescued": "rescue",
        "hospitalised": "hospitalize hospitalise hospital",
        "trapped": "trap strand",
        "charged": "charge indict",
        "infected": "infect sicken",
    }
)
SLOT_OF: Mapping[str, str] = MappingProxyType(
    {stem_of(word): slot for slot, words in _WORDS.items() for word in listed(words)}
)
"""Slot by the key of a word."""

_NOUNS = frozenset(
    listed(
        "death deaths fatality fatalities injury injuries toll lives arrests arrest evacuation custody hospital"
    )
)
_COUNTED = frozenset(
    listed(
        "dead deaths fatalities injured injuries wounded missing arrests hostages evacuees detainees fatality death"
    )
)
_STATES = frozenset(
    listed("dead missing homeless died dies perished drowned unaccounted hostage hostages fatalities deaths")
)
_PARTICIPLES = ("ed", "slain", "hurt", "taken", "held", "shot")
_AUXILIARIES = frozenset(
    listed("was were been be being is are got get had left confirmed found feared reported pronounced")
)
_AFTER_PASSIVE = frozenset(
    listed(
        """
        in on at by when after during as and or while near from inside outside since for with within off along
        across before to today yesterday over following amid including dead this last monday tuesday wednesday
        thursday friday saturday sunday overnight so among according because early late where who which that but
        """
    )
)


def slot_of(token: Token) -> str:
    """Return the slot that a word fills, or ``""``."""
    return SLOT_OF.get(token.key, "")


def names_casualties(token: Token) -> bool:
    """Tell whether a counted noun itself says what happened to people: "34 deaths", "two wounded"."""
    return token.text.lower() in _COUNTED


def is_noun(token: Token) -> bool:
    """Tell whether a casualty word is a noun such as "deaths", after which people follow with "of" or "to"."""
    return token.text.lower() in _NOUNS


def says_it_of_what_precedes(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the casualty word at ``index`` is said of the people before it, not done by them.

    "Four guards were killed", "four dead", "four killed in a fire"; but not "four guards killed a thief".
    """
    lower = tokens[index].text.lower()
    if lower in _STATES:
        return True
    if lower in _NOUNS or not lower.endswith(_PARTICIPLES):
        return False
    before = {token.text.lower() for token in tokens[max(0, index - 3) : index]}
    if before & _AUXILIARIES or index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    return not after.text[0].isalnum() or after.text.lower() in _AFTER_PASSIVE


def acts_on_what_follows(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the casualty word at ``index`` is said of the people after it: "killing four"."""
    token = tokens[index]
    if is_noun(token) or token.key == "toll":
        return True
    lower = token.text.lower()
    if lower in _STATES:
        return False
    passive = index > 0 and tokens[index - 1].text.lower() in ("was", "been", "be", "being", "is")
    return not passive
