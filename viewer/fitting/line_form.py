"""A labelled story whose labels hang on numbered lines: articles, ``lines/DOC.numbered.txt`` and ``gold.json``.

A row of ``DOC.numbered.txt`` is ``DOC:NN``, a tab, and the words of one line of the article whose file name starts
with DOC. ``gold.json`` names lines: ``alignments`` has pairs ``a``, ``b`` with a ``grade`` of 1 or 2,
``boilerplate`` a list, and ``divergences`` have ``fact``, ``kind``, ``relation``, ``core`` and ``members`` with the
line (``at``), the exact words (``quote``) and the ``value``.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from viewer.domain.article import Article, PassageId
from viewer.domain.text import Span
from viewer.fitting.labelled_story import (
    LabelledDivergence,
    LabelledMember,
    LabelledStory,
    PairOfPassages,
    UnreadableStory,
    pair_of,
)
from viewer.reading.gathering import gather
from viewer.reading.normalising import normalise

GOLD_FILE = "gold.json"
"""What tells this form from the other."""

_NUMBERED = ".numbered.txt"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """Where a labelled line stands."""

    article: Article
    span: Span

    @property
    def passages(self) -> tuple[PassageId, ...]:
        """The passages that hold it; none where reading set it aside."""
        return tuple(passage.id for passage in self.article.passages if passage.span.overlaps(self.span))


def read_line_form(folder: Path) -> LabelledStory:
    """Read the story in ``folder``, or raise ``UnreadableStory``."""
    path = folder / GOLD_FILE
    gathered = gather([folder])
    for problem in gathered.problems:
        raise problem
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
        lines = _place_lines(folder / "lines", gathered.articles)
        return LabelledStory(
            name=folder.name,
            articles=gathered.articles,
            aligned=_aligned(gold["alignments"], lines),
            divergences=tuple(_divergence(entry, lines) for entry in gold["divergences"]),
            boilerplate=frozenset(
                passage for name in gold["boilerplate"] if name in lines for passage in lines[name].passages
            ),
            aligned_in_full=True,
        )
    except (OSError, ValueError, KeyError, TypeError) as cause:
        raise UnreadableStory.at(
            path,
            f"The labels cannot be read: {cause!r}.",
            "Correct them, or number the lines of the articles anew.",
        ) from cause


def _place_lines(folder: Path, articles: Sequence[Article]) -> Mapping[str, _Line]:
    """Return where each numbered line stands; a line without words, or one that reading dropped, has no place."""
    lines: dict[str, _Line] = {}
    for path in sorted(folder.glob(f"*{_NUMBERED}")):
        document = path.name.removesuffix(_NUMBERED)
        lines.update(_lines_of(_article(document, articles), path))
    return lines


def _article(document: str, articles: Sequence[Article]) -> Article:
    """Return the article whose file is named ``document``, or begins so: ``d1_title.txt`` for d1, not d10."""
    named = re.compile(rf"{re.escape(document)}(?![^\W_])")
    found = [article for article in articles if named.match(article.path.stem)]
    if len(found) != 1:
        raise ValueError(f"the numbered lines of {document!r} belong to {len(found)} articles, not one")
    return found[0]


def _lines_of(article: Article, numbered: Path) -> Iterator[tuple[str, _Line]]:
    """Yield the lines of one article: the words of each are looked for after those of the line before."""
    reached = 0
    for row in numbered.read_text(encoding="utf-8").split("\n"):
        name, _, words = row.partition("\t")
        span = next(_find_words(article.text, normalise(words), reached, len(article.text)), None)
        if span is not None:
            reached = span.end
            yield name, _Line(article=article, span=span)


def _find_words(text: str, words: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the words of ``words`` stand one after the other, whatever signs and spaces part them."""
    pattern = r"\W*".join(re.escape(word) for word in _WORD.findall(words))
    if pattern:
        for match in re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE).finditer(text, start, end):
            yield Span(start=match.start(), end=match.end())


def _aligned(
    entries: Sequence[Mapping[str, Any]], lines: Mapping[str, _Line]
) -> Mapping[PairOfPassages, int]:
    aligned: dict[PairOfPassages, int] = {}
    for entry in entries:
        left, right = lines[entry["a"]], lines[entry["b"]]
        for one in left.passages:
            for other in right.passages:
                pair = pair_of(one, other)
                aligned[pair] = max(int(entry["grade"]), aligned.get(pair, 0))
    return aligned


def _divergence(entry: Mapping[str, Any], lines: Mapping[str, _Line]) -> LabelledDivergence:
    members = [member for label in entry["members"] for member in _members(label, lines[label["at"]])]
    return LabelledDivergence(
        name=entry["fact"],
        kind=entry["kind"],
        relation=entry["relation"],
        core=bool(entry["core"]),
        members=tuple(members),
    )


def _members(label: Mapping[str, str], line: _Line) -> Sequence[LabelledMember]:
    """Return the places that a label means: its words wherever they stand in its line."""
    places = list(_find_words(line.article.text, normalise(label["quote"]), line.span.start, line.span.end))
    if not places:
        raise ValueError(f"{label['at']} does not hold {label['quote']!r}")
    return [LabelledMember(article=line.article.id, span=place, value=label["value"]) for place in places]
