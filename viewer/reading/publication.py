"""The dates that an article bears about itself, and which of them is its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from viewer.domain.article import DateCandidate
from viewer.language.calendar_dates import CalendarDate, find_calendar_dates

_LABEL = re.compile(
    r"\W*(?:article\s+)?(?P<word>published|posted|first published|publication date|date)\b", re.IGNORECASE
)
_UPDATE_LABEL = re.compile(r"\W*(?:last\s+)?(?:updated|modified|edited|update)\b", re.IGNORECASE)
_LONGEST_DATE_LINE = 120
_MOST_OTHER_WORDS = 2  # a place name beside the date
_FIGURES = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b")
_CLOCK = re.compile(
    r"\b\d{1,2}\s?[.:]\s?\d{2}(?::\d{2})?(?:\s?[ap]\.?(?:m\b\.?)?)?(?:\s?(?-i:[A-Z]{2,4})\b)?", re.IGNORECASE
)
_DATE_WORDS = re.compile(
    r"\b(?:article|first|last|published|publication|posted|updated|update|modified|edited|date|on|at|and|the|am|pm|hrs|hours|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?-i:GMT|UTC|BST|IST|CES?T|[ECMP][SD]?T))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")

_PREFIX = re.compile(
    r"(?P<place>(?:[^\W\d_][\w.’'-]*|\[[^\]]{1,30}\]|\([^)]{1,30}\))(?:,?[ ](?:[^\W\d_][\w.’'-]*|\[[^\]]{1,30}\]|\([^)]{1,30}\))){0,7}),?[ ]*\Z"
)
_AFTER_PREFIX = re.compile(
    r"[ ]?(?:\([^)]{1,40}\)|\[[^\]]{1,40}\]|/[\w ]{1,30}/)?[ ]?(?:[:–—]|--?)[ ]?(?=[^\W\d_]|[\"“‘'])"
)
_PREFIX_REACH = 120  # code points of a paragraph in which its dateline ends
_SMALL_WORDS = frozenset({"of", "de", "del", "la", "el", "al", "and", "the", "on", "in", "upon", "da", "do"})


# With these a sentence begins that happens to name a day; no place does.
_OPENERS = re.compile(
    r"(?:On|In|By|Since|Until|From|After|Before|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedLine:
    """A line that bears a date of the article, before or after its body.

    Attributes:
        words: The line.
        before_body: Whether it stands before the running text.
    """

    words: str
    before_body: bool


def is_date_line(words: str) -> bool:
    """Tell whether a line holds a date, at most with a time, a label such as "Published", and a place."""
    if len(words) > _LONGEST_DATE_LINE:
        return False
    found = find_calendar_dates(words)
    rest = words
    for entry in reversed(found):
        rest = rest[: entry.span.start] + " " + rest[entry.span.end :]
    rest, figures = _FIGURES.subn(" ", rest)
    if not found and not figures:
        return False
    others = _WORD.findall(_DATE_WORDS.sub(" ", _CLOCK.sub(" ", rest)))
    labelled = _LABEL.match(words) is not None or _UPDATE_LABEL.match(words) is not None
    if not found and not labelled:
        return False
    return len(others) <= _MOST_OTHER_WORDS and all(other[0].isupper() for other in others)


def find_dateline(paragraph: str) -> CalendarDate | None:
    """Return the date of a dateline at the head of a paragraph (``PLACE, May 3 (AGENCY) - …``), or None."""
    head = paragraph[:_PREFIX_REACH]
    if _OPENERS.match(head):
        return None
    for found in find_calendar_dates(head)[:1]:
        place = _PREFIX.match(head[: found.span.start])
        if place is None or _AFTER_PREFIX.match(head, _end_of_date(head, found)) is None:
            return None
        words = _WORD.findall(place["place"])
        if all(word[0].isupper() or word in _SMALL_WORDS for word in words):
            return found
    return None


def date_in_front_matter(words: str) -> tuple[DateCandidate, ...]:
    """Return the date that an entry of the front matter names, or nothing."""
    return tuple(DateCandidate(value=day, where="front matter") for day in _full_dates(words)[:1])


def find_candidates(
    known: Sequence[DateCandidate], lines: Sequence[DatedLine], paragraphs: Sequence[str]
) -> tuple[DateCandidate, ...]:
    """Return every date that the article bears about itself, the likeliest publication date first.

    What is known already comes first, then lines labelled "published", then the last date before the body ("article
    date"), then other dates of the page, updates, and the dateline of a paragraph. A dateline without a year
    takes it from the others.

    Args:
        known: What the front matter or the metadata of a page says.
        lines: The date lines in order.
        paragraphs: The first paragraphs, of which one may begin with a dateline.
    """
    ranked = [*known, *_of_lines(lines)]
    for paragraph in paragraphs:
        dateline = find_dateline(paragraph)
        if dateline is not None:
            ranked += _complete(dateline, ranked)
            break
    return tuple(dict.fromkeys(ranked))


def _of_lines(lines: Sequence[DatedLine]) -> list[DateCandidate]:
    labelled: list[DateCandidate] = []
    plain: list[DateCandidate] = []
    others: list[DateCandidate] = []
    for line in lines:
        for day in _full_dates(line.words)[:1]:
            if _UPDATE_LABEL.match(line.words):
                others.append(DateCandidate(value=day, where="update"))
            elif _LABEL.match(line.words):
                labelled.append(DateCandidate(value=day, where="published line"))
            elif line.before_body:
                plain.append(DateCandidate(value=day, where="page date"))
            else:
                others.append(DateCandidate(value=day, where="page date"))
    if plain:
        plain = [DateCandidate(value=plain[-1].value, where="article date"), *plain[:-1]]
    return labelled + plain + others


def _full_dates(words: str) -> list[date]:
    return [found.in_year(found.year) for found in find_calendar_dates(words) if found.year is not None]


def _complete(dateline: CalendarDate, known: Sequence[DateCandidate]) -> list[DateCandidate]:
    """Return the dateline's day in its own year, or in the year that brings it nearest to the first known date."""
    if dateline.year is not None:
        return [DateCandidate(value=dateline.in_year(dateline.year), where="dateline")]
    if not known:
        return []
    first = known[0].value
    days: list[date] = []
    for year in (first.year - 1, first.year, first.year + 1):
        try:
            days.append(dateline.in_year(year))
        except ValueError:  # 29 February
            continue
    nearest = sorted(days, key=lambda day: abs(day - first))[:1]
    return [DateCandidate(value=day, where="dateline") for day in nearest]


def _end_of_date(head: str, found: CalendarDate) -> int:
    """Return where the date ends, with the full stop of an abbreviated month."""
    end = found.span.end
    return end + 1 if head[end : end + 1] == "." else end
