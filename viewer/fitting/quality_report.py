"""The quality of comparisons as a text for people: tables first, then what was missed and what was wrong."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from viewer.domain.article import Article, ArticleId
from viewer.domain.fact import Fact
from viewer.domain.text import Span
from viewer.fitting.scoring import (
    ScoredFinding,
    ScoredLabel,
    StoryScore,
    Tally,
    harmonic_mean,
    tally,
)

_HEAD = (
    f"{'':16}|{'passages':^18}|{'divergences':^43}|{'boilerplate':^12}\n"
    f"{'story':16}|{'P':>6}{'R':>6}{'F1':>6}|{'reported':>9}{'wanted':>8}{'P':>6}{'pairs':>7}{'R':>6}{'F1':>6} "
    f"|{'P':>6}{'R':>6}"
)
_COLUMNS = (*[(6, 2)] * 3, (9, 0), (8, 0), (6, 2), (7, 2), *[(6, 2)] * 4)
"""Width and decimal places of each figure of a row."""
_SHOWN_QUOTES = 6
_DECILES = 10


def report_quality(scores: Sequence[StoryScore]) -> str:
    """Return the whole report on one story or more."""
    parts = (
        _stories_table(scores),
        _tally_table("Reported kind", "reported", "right", reported_by(scores, _kind_of)),
        _tally_table("Reported relation", "reported", "right", reported_by(scores, _relation_of)),
        _tally_table("Labelled kind", "wanted", "found", wanted_by(scores, lambda label: label.label.kind)),
        _tally_table(
            "Labelled relation", "wanted", "found", wanted_by(scores, lambda label: label.label.relation)
        ),
        _tally_table("Confidence", "reported", "right", calibration(scores)),
        "\n".join(["Missed", *_missed(scores)]),
        "\n".join(["Wrong, or not labelled", *_wrong(scores)]),
    )
    return "\n\n".join(parts) + "\n"


def reported_by(scores: Iterable[StoryScore], trait: Callable[[ScoredFinding], str]) -> Mapping[str, Tally]:
    """Return how many findings were right, by a trait of theirs, in order of its names."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for score in scores:
        for finding in score.findings:
            hits[trait(finding)].append(finding.is_right)
    return {name: tally(iter(hits[name])) for name in sorted(hits)}


def wanted_by(scores: Iterable[StoryScore], trait: Callable[[ScoredLabel], str]) -> Mapping[str, Tally]:
    """Return how many wanted divergences were found, by a trait of theirs, in order of its names."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for score in scores:
        for label in score.labels:
            if label.label.is_wanted:
                hits[trait(label)].append(label.is_found)
    return {name: tally(iter(hits[name])) for name in sorted(hits)}


def calibration(scores: Iterable[StoryScore]) -> Mapping[str, Tally]:
    """Return how many findings were right by tenth of their confidence; a calibrated share lies in its tenth."""

    def tenth(finding: ScoredFinding) -> str:
        lower = min(_DECILES - 1, int(finding.divergence.judgement.confidence * _DECILES))
        return f"{lower / _DECILES:.1f} to {(lower + 1) / _DECILES:.1f}"

    return reported_by(scores, tenth)


def _kind_of(finding: ScoredFinding) -> str:
    return finding.divergence.kind


def _relation_of(finding: ScoredFinding) -> str:
    return finding.divergence.judgement.relation


def _stories_table(scores: Sequence[StoryScore]) -> str:
    rows = {score.story.name: _figures(score) for score in scores}
    if len(rows) > 1:
        rows["mean"] = [_mean(column) for column in zip(*rows.values(), strict=True)]
    return "\n".join([_HEAD, *(_row(name, figures) for name, figures in rows.items())])


def _figures(score: StoryScore) -> Sequence[float | None]:
    """Return the figures of one row; None where the labels cannot tell."""
    precision = score.links_right.share if score.story.aligned_in_full else None
    recall = score.links_found.share
    right, found = score.right, score.found
    return (
        precision,
        recall,
        None if precision is None else harmonic_mean(precision, recall),
        right.total,
        found.total,
        right.share,
        score.pairs_right.share,
        found.share,
        harmonic_mean(right.share, found.share),
        score.boilerplate_right.share,
        score.boilerplate_found.share,
    )


def _mean(column: Sequence[float | None]) -> float | None:
    known = [figure for figure in column if figure is not None]
    return sum(known) / len(known) if known else None


def _row(name: str, figures: Sequence[float | None]) -> str:
    cells = [
        f"{'–':>{width}}" if figure is None else f"{figure:>{width}.{places}f}"
        for figure, (width, places) in zip(figures, _COLUMNS, strict=True)
    ]
    return f"{name[:16]:16}|{''.join(cells[:3])}|{''.join(cells[3:9])} |{''.join(cells[9:])}"


def _tally_table(title: str, total: str, hits: str, tallies: Mapping[str, Tally]) -> str:
    lines = [f"{title:24}{total:>9}{hits:>7}{'share':>7}"]
    lines += [
        f"  {name:22}{entry.total:>9}{entry.hits:>7}{entry.share:>7.2f}" for name, entry in tallies.items()
    ]
    return "\n".join(lines)


def _missed(scores: Sequence[StoryScore]) -> Iterator[str]:
    for score in scores:
        for label in score.labels:
            if label.label.is_wanted and not label.is_found:
                members = [(member.article, member.span, member.value) for member in label.label.members]
                places = _places(score.story.articles, members)
                yield f"  {score.story.name}: {label.label.kind}, {label.label.name}: {places}"


def _wrong(scores: Sequence[StoryScore]) -> Iterator[str]:
    for score in scores:
        for finding in score.findings:
            if not finding.is_right:
                found = finding.divergence
                places = _places(score.story.articles, [_place(fact) for fact in found.facts])
                judgement = f"{found.judgement.relation} {found.judgement.confidence:.2f}"
                yield f"  {score.story.name}: {found.kind}, {found.slot}, {judgement}: {places}"


def _place(fact: Fact[Any]) -> tuple[ArticleId, Span, str]:
    return fact.article, fact.span, fact.shown


def _places(articles: Sequence[Article], places: Sequence[tuple[ArticleId, Span, str]]) -> str:
    """Return the words at ``places`` with the number of their article and the value read from them."""
    numbers = {article.id: number for number, article in enumerate(articles, start=1)}
    texts = {article.id: article.text for article in articles}
    shown = [
        f"[{numbers[article]}] “{' '.join(span.of(texts[article]).split())}” = {value}"
        for article, span, value in places[:_SHOWN_QUOTES]
    ]
    return " | ".join([*shown, "…"] if len(places) > _SHOWN_QUOTES else shown)
