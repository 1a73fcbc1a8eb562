"""The rows of the linear reading: findings under their events, or under the passages of one source."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby
from typing import Any, Final, NamedTuple

from viewer.domain.article import Article, ArticleId, Passage, PassageId, PassageKind
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.fact import Fact
from viewer.domain.review import Annotation, Reply
from viewer.gui.divergences.rows import Section
from viewer.gui.filtering import Sifted

_HEADINGS: Final = (PassageKind.TITLE, PassageKind.HEADING)


class RowKind(Enum):
    """What a row is to the reader."""

    HEADING = auto()
    FINDING = auto()
    STATEMENT = auto()
    REASON = auto()
    NOTE = auto()
    PASSAGE = auto()
    REPLY = auto()
    SECTION = auto()
    HIDDEN = auto()
    DISMISSED = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearRow:
    """A row; what it says is put into words only when it is looked at.

    Attributes:
        kind: What the row is.
        key: Tells it from the other rows of its kind.
        heading: The event of a heading, or the words of a passage that is one.
        count: How many findings stand under it, or are hidden.
        more: How many more are hidden for being quieter.
        divergence: The finding that it is, or belongs to.
        annotation: What was said about the finding, or the note itself.
        reply: What somebody answered to it.
        replies: How many replies there are.
        fact: What one source says in one place; None where it is silent.
        mentions: How often it says the same.
        passage: The words of a passage.
        section: The section of a heading that can be opened.
        is_open: Whether the rows that belong to it are there.
        article: The source to which the row leads.
        place: The code point of its text to which the row leads.
    """

    kind: RowKind
    key: str = ""
    heading: str = ""
    count: int = 0
    more: int = 0
    divergence: Divergence | None = None
    annotation: Annotation | None = None
    reply: Reply | None = None
    replies: int = 0
    fact: Fact[Any] | None = None
    mentions: int = 1
    passage: str = ""
    section: Section | None = None
    is_open: bool = False
    article: ArticleId | None = None
    place: int = 0

    @property
    def identity(self) -> tuple[RowKind, str]:
        """What stays the same while the row says something else."""
        return (self.kind, self.key)


class FindingEntry(NamedTuple):
    """A finding with all of its rows; they are made when they are looked at, since a story has tens of thousands.

    Attributes:
        key: Tells it from the other places where the same finding stands.
        divergence: The finding.
        annotation: What was said about it.
        articles: The sources that are quoted; none while it is closed.
        article: The source from which it is seen, if it is one.
        is_open: Whether every source is quoted under it.
        replies: What was answered to what was said about it.
    """

    key: str
    divergence: Divergence
    annotation: Annotation | None
    articles: tuple[Article, ...]
    article: ArticleId | None
    is_open: bool
    replies: tuple[Reply, ...] = ()

    @property
    def identity(self) -> tuple[RowKind, str]:
        """What stays the same while the finding is judged, opened or closed."""
        return (RowKind.FINDING, self.key)

    @property
    def row_count(self) -> int:
        """How many rows there are: the finding, and while it is open what each source says, the reason, and replies."""
        if not self.is_open:
            return 1
        facts = self.divergence.facts
        said = len({fact.article for fact in facts})
        if said < len(facts):
            said = len({(fact.article, fact.shown, fact.stance) for fact in facts})
        return 2 + said + len(self.divergence.silent) + len(self.replies)

    def rows(self) -> Iterator[LinearRow]:
        """Yield the rows."""
        divergence = self.divergence
        first = next((each for each in divergence.facts if each.article == self.article), divergence.facts[0])
        yield LinearRow(
            kind=RowKind.FINDING,
            key=self.key,
            divergence=divergence,
            annotation=self.annotation,
            replies=len(self.replies),
            is_open=self.is_open,
            article=first.article,
            place=first.span.start,
        )
        if self.is_open:
            yield from _statements(self.articles, divergence, self.key)
            yield LinearRow(kind=RowKind.REASON, key=self.key, divergence=divergence)
            for reply in self.replies:
                key = f"{self.key} {reply.id}"
                yield LinearRow(kind=RowKind.REPLY, key=key, divergence=divergence, reply=reply)


Entry = LinearRow | FindingEntry


def _statements(articles: Iterable[Article], divergence: Divergence, key: str) -> Iterator[LinearRow]:
    """Yield what each source says, the same said again once only, and which sources are silent."""
    said: dict[ArticleId, dict[object, list[Fact[Any]]]] = {}
    for fact in divergence.facts:
        said.setdefault(fact.article, {}).setdefault((fact.shown, fact.stance), []).append(fact)
    for article in articles:
        for number, mentions in enumerate(said.get(article.id, {}).values()):
            yield LinearRow(
                kind=RowKind.STATEMENT,
                key=f"{key} {article.id} {number}",
                divergence=divergence,
                fact=mentions[0],
                mentions=len(mentions),
                article=article.id,
                place=mentions[0].span.start,
            )
        if article.id in divergence.silent:
            yield LinearRow(
                kind=RowKind.STATEMENT, key=f"{key} {article.id}", divergence=divergence, article=article.id
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What rows are made of.

    Attributes:
        comparison: The comparison; None while there is none.
        sifted: What of it is shown.
        annotations: What was said about the divergences.
        replies: By divergence, what was answered to its annotations.
        notes: The annotations on no divergence found now, as far as they are shown.
        kept_back: How many dismissed findings are hidden.
        notes_open: Whether the reader has opened those.
        opened: The findings of which every source is quoted.
        all_opened: Whether every finding is.
    """

    comparison: Comparison | None = None
    sifted: Sifted = field(default_factory=Sifted)
    annotations: Mapping[DivergenceId, Annotation] = field(default_factory=dict)
    replies: Mapping[DivergenceId, tuple[Reply, ...]] = field(default_factory=dict)
    notes: tuple[Annotation, ...] = ()
    kept_back: int = 0
    notes_open: bool = False
    opened: Collection[DivergenceId] = ()
    all_opened: bool = False

    def is_open(self, divergence: DivergenceId) -> bool:
        """Tell whether every source is quoted under the finding."""
        return self.all_opened or divergence in self.opened


def entries_by_finding(material: Material) -> tuple[Entry, ...]:
    """Return every finding under its event, then what only some sources tell, and the notes."""
    entries: list[Entry] = []
    for event, found in groupby(material.sifted.shown, key=lambda each: each.event):
        divergences = list(found)
        entries.append(
            LinearRow(kind=RowKind.HEADING, key=f"event {event}", heading=event, count=len(divergences))
        )
        entries += [_finding(material, divergence, "") for divergence in divergences]
    entries += _omissions(material)
    entries += _notes(material)
    entries += _rest(material, bool(entries))
    return tuple(entries)


def entries_by_passage(material: Material, article: Article) -> tuple[Entry, ...]:
    """Return the passages of ``article``, each with the findings on its words below it, then what it is silent on."""
    findings: dict[PassageId, list[Divergence]] = {}
    shown = material.sifted.walked
    for divergence in shown:
        named = [fact.passage for fact in divergence.facts if fact.article == article.id]
        for passage_id in dict.fromkeys(named):
            findings.setdefault(passage_id, []).append(divergence)
    entries: list[Entry] = []
    for passage in article.passages:
        here = findings.get(passage.id, [])
        if passage.kind is not PassageKind.BOILERPLATE or here:
            entries.append(_passage(article, passage))
        entries += [_finding(material, divergence, passage.id, article.id) for divergence in here]
    silent = [each for each in shown if all(fact.article != article.id for fact in each.facts)]
    if silent:
        entries.append(LinearRow(kind=RowKind.HEADING, key="silent", count=len(silent)))
    entries += [_finding(material, divergence, "silent") for divergence in silent]
    entries += _notes(material)
    entries += _rest(material, bool(entries))
    return tuple(entries)


def _passage(article: Article, passage: Passage) -> LinearRow:
    words = passage.span.of(article.text)
    return LinearRow(
        kind=RowKind.PASSAGE,
        key=passage.id,
        passage=words,
        heading=words if passage.kind in _HEADINGS else "",
        article=article.id,
        place=passage.span.start,
    )


def _finding(
    material: Material, divergence: Divergence, where: str, article: ArticleId | None = None
) -> FindingEntry:
    is_open = material.comparison is not None and material.is_open(divergence.id)
    return FindingEntry(
        key=f"{where} {divergence.id}",
        divergence=divergence,
        annotation=material.annotations.get(divergence.id),
        articles=material.comparison.articles if material.comparison is not None and is_open else (),
        article=article,
        is_open=is_open,
        replies=material.replies.get(divergence.id, ()),
    )


def _omissions(material: Material) -> Iterator[Entry]:
    sifted = material.sifted
    if sifted.omissions:
        yield LinearRow(
            kind=RowKind.SECTION,
            key=Section.OMISSIONS,
            section=Section.OMISSIONS,
            count=len(sifted.omissions),
            is_open=sifted.omissions_open,
        )
    for divergence in sifted.omissions if sifted.omissions_open else ():
        yield _finding(material, divergence, "omitted")


def _notes(material: Material) -> Iterator[LinearRow]:
    if material.notes:
        yield LinearRow(
            kind=RowKind.SECTION,
            key=Section.NOTES,
            section=Section.NOTES,
            count=len(material.notes),
            is_open=material.notes_open,
        )
    for note in material.notes if material.notes_open else ():
        quote = note.quotes[0]
        yield LinearRow(
            kind=RowKind.NOTE,
            key=note.id,
            annotation=note,
            replies=len(note.replies),
            article=quote.article,
            place=quote.start,
        )
        for reply in note.replies:
            yield LinearRow(kind=RowKind.REPLY, key=f"{note.id} {reply.id}", annotation=note, reply=reply)


def _rest(material: Material, anything: bool) -> Iterator[LinearRow]:  # noqa: FBT001 - private, and clear at the call
    filtered, quieter = material.sifted.filtered, material.sifted.quieter
    if filtered or quieter:
        yield LinearRow(kind=RowKind.HIDDEN, count=filtered, more=quieter)
    if material.kept_back:
        yield LinearRow(kind=RowKind.DISMISSED, count=material.kept_back)
    elif not (anything or filtered or quieter):
        yield LinearRow(kind=RowKind.NOTHING, is_open=material.comparison is not None)
