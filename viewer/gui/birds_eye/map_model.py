"""What the bird's eye shows: the sources with their passages, what joins them, and the event that stands out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import Article, ArticleId, Passage, PassageId, PassageKind
from viewer.domain.comparison import Tier
from viewer.gui.birds_eye.bars import Tone
from viewer.gui.event_links import EventLink, EventLinks
from viewer.gui.shortening import in_one_line
from viewer.gui.wording import source_letter

Place = tuple[int, int]
"""A source and a passage in it, by their numbers."""

LINES_AT_MOST = 500
"""Lines in a gap between two sources: more are a grey field, and cost time."""

_FIRST_WORDS = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A link between two places.

    Attributes:
        left: The place further to the left.
        right: The other.
        tier: How far the link is to be trusted.
    """

    left: Place
    right: Place
    tier: Tier


@dataclass(frozen=True, slots=True)
class StoryMap:
    """The sources and their links; numbers of sources and passages are those of ``articles``.

    Attributes:
        articles: The sources, from left to right.
        links: What joins their passages.
        places: Where each passage stands.
        tones: Per source and passage, how it is painted.
        lines: Per gap between neighbours, the links across it, the best first, no more than can be told apart.
    """

    articles: tuple[Article, ...] = ()
    links: EventLinks = field(default_factory=EventLinks)
    places: Mapping[PassageId, Place] = field(default_factory=dict)
    tones: tuple[tuple[Tone, ...], ...] = ()
    lines: tuple[tuple[Line, ...], ...] = ()

    @staticmethod
    def of(articles: tuple[Article, ...], links: EventLinks) -> "StoryMap":
        """Return the map of ``articles``."""
        places = {
            passage.id: (source, number)
            for source, article in enumerate(articles)
            for number, passage in enumerate(article.passages)
        }
        tones = tuple(tuple(_tone(passage, links) for passage in article.passages) for article in articles)
        bare = StoryMap(articles, links, places, tones)
        lines = tuple(
            tuple(islice(bare.known(links.between(left.id, right.id)), LINES_AT_MOST))
            for left, right in pairwise(articles)
        )
        return replace(bare, lines=lines)

    def passage(self, place: Place) -> PassageId:
        """Return the passage at ``place``."""
        return self.articles[place[0]].passages[place[1]].id

    def first_place(self) -> Place | None:
        """Return the first passage of the first source that has any."""
        sources = (source for source, article in enumerate(self.articles) if article.passages)
        source = next(sources, None)
        return None if source is None else (source, 0)

    def event_lines(self, matches: Mapping[ArticleId, tuple[PassageId, ...]]) -> list[Line]:
        """Return the links of an event from each source that has a part in it to the next one that has."""
        taking_part = [matches[article.id] for article in self.articles if matches.get(article.id)]
        return [
            line for left, right in pairwise(taking_part) for line in self.known(self.links.join(left, right))
        ]

    def known(self, links: Iterable[EventLink]) -> Iterator[Line]:
        """Yield where ``links`` run; one of a passage that was cut anew is left out until the links are made anew."""
        for link in links:
            if link.left in self.places and link.right in self.places:
                yield self.line(link)

    def line(self, link: EventLink) -> Line:
        """Return where ``link`` runs."""
        return Line(left=self.places[link.left], right=self.places[link.right], tier=link.tier)

    def describe(self, place: Place) -> str:
        """Return in words which passage stands at ``place``, and who else reports it."""
        article = self.articles[place[0]]
        passage = article.passages[place[1]]
        words = in_one_line(article.quoted(passage.span), _FIRST_WORDS)
        told = QCoreApplication.translate(
            "BirdsEye", "Source {letter}, passage {number} of {count}: “{words}”"
        ).format(
            letter=source_letter(place[0]), number=place[1] + 1, count=len(article.passages), words=words
        )
        return f"{told}\n{self._others_in_words(passage.id)}"

    def _others_in_words(self, passage: PassageId) -> str:
        partners = self.links.partners(passage)
        letters = [
            source_letter(number) for number, other in enumerate(self.articles) if other.id in partners
        ]
        if not letters:
            return QCoreApplication.translate("BirdsEye", "Nothing like it in another source.")
        if len(letters) == 1:
            return QCoreApplication.translate("BirdsEye", "Also in {letters}.").format(letters=letters[0])
        return QCoreApplication.translate("BirdsEye", "Also in {count} others: {letters}.").format(
            count=len(letters), letters=", ".join(letters)
        )

    def beside(self, place: Place, step: int, height: float) -> Place:
        """Return the place in the next source that reports the same, else the one as far down (0 to 1) as ``height``."""
        source = place[0] + step
        if not 0 <= source < len(self.articles) or not self.articles[source].passages:
            return place
        partners = self.links.partners(self.passage(place)).get(self.articles[source].id)
        if partners:
            return self.places[partners[0]]
        return source, round(height * (len(self.articles[source].passages) - 1))


def _tone(passage: Passage, links: EventLinks) -> Tone:
    if links.is_linked(passage.id):
        return Tone.LINKED
    return Tone.BOILERPLATE if passage.kind is PassageKind.BOILERPLATE else Tone.ALONE
