"""The noun that an amount counts, found without a parser: the run of words to its right up to the first verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.fact_kinds.victims import is_person
from viewer.language.analysis import Token
from viewer.language.countries import MARK
from viewer.language.word_lists import listed

_TRANSPARENT = frozenset(
    listed("of the its their his her our these those this that more other others additional further")
)
_VERBS = frozenset(
    listed(
        """
        struck hit shot fell rose ran led left took came went began broke held kept lost made met paid said saw sent
        set stood swept told won wrote fled flew found fought fed felt got gave grew hid sank sat sold spoke spent
        stole threw wore burst cut put hurt dead missing injured wounded killed died alive homeless says say laden full aboard equipped
        including according worth each ago later earlier since inside outside near along plus wide long
        tall high deep old away apart alone per within without despite amid via minus today yesterday tomorrow
        remain remains remained still then now up down so far not
        monday tuesday wednesday thursday friday saturday sunday
        """
    )
)
_PLURALS = frozenset(
    listed(
        """
        people men women children police personnel crew staff aircraft troops dead cattle sheep feet servicemen
        policemen firemen gunmen fishermen wounded injured spacecraft media data youths
        """
    )
)
_LONGEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class NounRun:
    """The words that say what is counted.

    Attributes:
        tokens: From the first word after the amount to the head noun.
        head: Index of the head noun in the sentence's tokens; -1 where there is none ("10 were hurt").
        last: Index one past the last word that belongs to the run.
    """

    tokens: tuple[Token, ...]
    head: int
    last: int

    @property
    def exists(self) -> bool:
        """Whether something is named at all."""
        return self.head >= 0


def noun_run(tokens: Sequence[Token], first: int, *, plural: bool) -> NounRun:
    """Return what is counted by an amount that ends before ``first``.

    Args:
        tokens: Of the sentence.
        first: Index of the first token after the amount.
        plural: Whether more than one thing is counted, so that the head is the last plural before a verb.
    """
    index = _skip_transparent(tokens, first)
    head, last = -1, index
    while index < len(tokens) and index - first < _LONGEST:
        if tokens[index].text == "-" and index + 1 < len(tokens):
            index += 1
            continue
        named = head >= 0 and (_may_end(tokens[head]) or (not plural and _is_set_apart(tokens, head, index)))
        if _ends_run(tokens, index, names_something=named):
            break
        if tokens[index].key and not (
            plural and head >= 0 and is_plural(tokens[head]) and not is_plural(tokens[index])
        ):
            head = index
        index += 1
        last = index
    if head >= 0:
        last = head + 1
    return NounRun(tokens=tuple(tokens[first:last]), head=head, last=last)


def is_plural(token: Token) -> bool:
    """Tell whether a word looks like a plural noun."""
    lower = token.text.lower()
    if lower in _PLURALS:
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "’s", "'s"))  # noqa: PLR2004 - "gas", "bus"


def _may_end(token: Token) -> bool:
    """Tell whether a noun may be the head before a participle; a people's name may also describe what follows."""
    return is_plural(token) or (is_person(token) and not token.key.startswith(MARK))


def _is_set_apart(tokens: Sequence[Token], head: int, index: int) -> bool:
    """Tell whether a participle follows a single thing, "a boat packed with", rather than an adverb, "heavily armed"."""
    return tokens[index].text.lower().endswith("ed") and not tokens[head].text.lower().endswith("ly")


def plural_of(word: str) -> str:
    """Return the plural of a regular noun in lower case, and of a few irregular ones."""
    for singular, plural in (("man", "men"), ("person", "people"), ("child", "children"), ("craft", "craft")):
        if word.endswith(singular):
            return word.removesuffix(singular) + plural
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "o", "u"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _skip_transparent(tokens: Sequence[Token], first: int) -> int:
    index = first
    while index < len(tokens) and tokens[index].text.lower() in _TRANSPARENT and index - first < 3:  # noqa: PLR2004 - "of the other"
        index += 1
    return index


def _ends_run(tokens: Sequence[Token], index: int, *, names_something: bool) -> bool:
    token = tokens[index]
    lower = token.text.lower()
    if index and tokens[index - 1].text == "-" and tokens[index - 1].end == token.start:
        return False
    if token.key.startswith(MARK) or (not token.key and token.text[0].isalpha()):
        return False
    if not token.text[0].isalpha() or token.stop or lower in _VERBS:
        return True
    return lower.endswith(("ed", "ing")) and names_something
