"""What a share or a sum of money is about: inflation, growth, a rate …, over which time, and whether it is a change."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from viewer.fact_kinds.scenes import Scene
from viewer.language.analysis import Token
from viewer.language.stems import stem_of
from viewer.language.word_lists import listed

_TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "rate": "rate interest",
        "unemployment": "unemployment joblessness jobless unemployed",
        "inflation": "inflation price",
        "growth": "growth gdp economy output",
        "exports": "export",
        "imports": "import",
        "surplus": "surplus",
        "deficit": "deficit shortfall",
        "wages": "wage salary earnings payroll",
        "sales": "sale turnover",
        "profit": "profit",
        "revenue": "revenue income",
        "debt": "debt",
        "budget": "budget spending expenditure",
        "turnout": "turnout",
        "yield": "yield",
        "shares": "stock index",
        "tax": "tax levy royalty vat",
        "tariff": "tariff duty",
        "target": "target goal",
        "chance": "chance probability odds likelihood risk",
        "rent": "rent",
        "damage": "damage loss",
        "ransom": "ransom",
        "fine": "fine penalty",
        "majority": "majority",
    }
)
_TOPIC_OF: Mapping[str, str] = MappingProxyType(
    {stem_of(word): topic for topic, words in _TOPICS.items() for word in listed(words)}
)
_CHANGES_BY_NATURE = ("growth", "inflation")
_REACH_AFTER = 5
_REACH_BEFORE = 4
_PRONOUNS = ("it", "they", "this", "that")
_UP_OR_DOWN = frozenset(
    stem_of(word)
    for word in listed(
        "by up down rise rose risen fall fell fallen gain lose lost grow grew jump climb drop slip shrink shrank"
        " shrunk add another increase decrease decline weaken strengthen"
    )
)
_BETWEEN = frozenset(listed("a an the mere just only about around some nearly almost further"))
_COMPARED = frozenset(listed("higher lower more less fewer"))
_BASES = (
    ("year", re.compile(r"\b(?:year[\s-]on[\s-]year|(?:a|per)\syear|by\sthe\syear|(?:previous|last)\syear|annual\w*)\b", re.IGNORECASE)),
    ("quarter", re.compile(r"\b(?:quarter[\s-]on[\s-]quarter|by\sthe\squarter|(?:previous|last)\squarter|quarterly|three\smonths\sbefore)\b", re.IGNORECASE)),
    ("month", re.compile(r"\b(?:month[\s-]on[\s-]month|by\sthe\smonth|(?:previous|last)\smonth|monthly)\b", re.IGNORECASE)),
)  # fmt: skip
_FORECAST = re.compile(
    r"\b(?:forecasts?|expect(?:s|ed)?|predict(?:s|ed)?|project(?:s|ed|ions?)|outlook|sees|will|would)\b",
    re.IGNORECASE,
)
_CORE = re.compile(
    r"\b(?:core|underlying|excluding|strip(?:ped|ping)?\sout|leaving\sout|without)\b", re.IGNORECASE
)
_FORMER = re.compile(
    r"(?:\b(?:from|after|compared\swith|against|than)\s(?:(?:about|just|a|only|more|over|nearly|almost|around)\s)*)$",
    re.IGNORECASE,
)
_ENDS_SEGMENT = (",", ";", ":", "–", "—", "(")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a figure is about.

    Attributes:
        topic: In words: "inflation", "forecast of growth", "rate, change"; ``""`` where nothing names it.
        basis: "year", "quarter" or "month" where it is said with what time it is compared; else ``""``.
        former: Whether it is the figure before a change, told beside the new one.
    """

    topic: str
    basis: str
    former: bool


def matter_of(scene: Scene, first: int, last: int, *, in_points: bool = False) -> Matter:
    """Return what the figure of the tokens ``first`` to ``last`` is about.

    Args:
        scene: The sentence.
        first: Index of the figure's first token, its qualifying words included.
        last: Index one past its last.
        in_points: Whether it is told in percentage points, in which only changes are told.
    """
    tokens = scene.tokens
    topic = _topic_of(scene, first, last)
    before = scene.text[: tokens[first].start - scene.sentence.span.start]
    if topic:
        changes = in_points or _tells_change(tokens, first, last)
        topic = f"core {topic}" if _CORE.search(scene.text) else topic
        topic = f"forecast of {topic}" if _FORECAST.search(before) else topic
        topic = f"change of {topic}" if changes and not topic.endswith(_CHANGES_BY_NATURE) else topic
    return Matter(topic=topic, basis=_basis_of(scene, first, last), former=_FORMER.search(before) is not None)


def _topic_of(scene: Scene, first: int, last: int) -> str:
    """Return the topic nearest before the figure, else soon after it, else that of a pronoun's sentence before."""
    tokens = scene.tokens
    before = _last_topic(tokens[:first])
    if before:
        return before
    for token in tokens[last : last + _REACH_AFTER]:
        if token.text in _ENDS_SEGMENT:
            break
        if token.key in _TOPIC_OF:
            return _TOPIC_OF[token.key]
    stands_for_it = bool(tokens) and tokens[0].text.lower() in _PRONOUNS
    return _last_topic(scene.before.tokens) if stands_for_it and scene.before is not None else ""


def _last_topic(tokens: Sequence[Token]) -> str:
    for index in range(len(tokens) - 1, -1, -1):
        topic = _TOPIC_OF.get(tokens[index].key, "")
        if topic == "rate" and index and tokens[index - 1].key in _TOPIC_OF:
            return _TOPIC_OF[tokens[index - 1].key]
        if topic:
            return topic
    return ""


def _tells_change(tokens: Sequence[Token], first: int, last: int) -> bool:
    for token in reversed(tokens[max(0, first - _REACH_BEFORE) : first]):
        if token.key in _UP_OR_DOWN or token.text.lower() in ("by", "up", "down"):
            return True
        if token.text.lower() not in _BETWEEN:
            break
    return last < len(tokens) and tokens[last].text.lower() in _COMPARED


def _basis_of(scene: Scene, first: int, last: int) -> str:
    """Return the time with which the part of the sentence around the figure compares."""
    tokens = scene.tokens
    start = max((index + 1 for index in range(first) if tokens[index].text in _ENDS_SEGMENT), default=0)
    end = next(
        (index for index in range(last, len(tokens)) if tokens[index].text in _ENDS_SEGMENT), len(tokens)
    )
    segment = scene.article.text[tokens[start].start : tokens[end - 1].end]
    earlier = re.search(r"\ba\s(year|quarter|month)\s(?:earlier|before|ago)\b", segment, re.IGNORECASE)
    if earlier:
        return earlier[1].lower()
    return next((basis for basis, pattern in _BASES if pattern.search(segment)), "")
