"""Two reviewers of one story, each with files of their own: one has edited by hand what the window saved."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from viewer.domain.article import Article
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import (
    Annotation,
    AnnotationId,
    Code,
    Reply,
    ReplyId,
    Review,
    Severity,
    Status,
    quote_from,
)
from viewer.domain.text import Span
from viewer.reading import read_article
from viewer.reviewing.pairing import record_of
from viewer.saving.saved_states import descent
from viewer.saving.sidecar import SavedReview, write_sidecar

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
RADIO = """Ferry runs onto a rock

On Monday 12 passengers were hurt when the ferry ran onto a rock off the lighthouse.

The boat had 80 people aboard and was crossing with 4 sailors at the helm.

It had left the pier at noon, and 3 tugs came to help."""
SHEET = """Accident at the lighthouse

A total of 15 passengers were hurt on Monday, a doctor said.

The ferry carried 90 people, and nobody knows why it left the channel.

There were 4 sailors on the bridge and 2 tugs at the rock."""


def minutes(count: float) -> datetime:
    return NOON + timedelta(minutes=count)


def write_articles(
    folder: Path, names: Sequence[str] = ("radio.txt", "sheet.txt")
) -> tuple[Article, Article]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in zip(names, (RADIO, SHEET), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    first, second = (read_article(folder / name) for name in names)
    return first, second


def note_on(
    articles: Sequence[Article], number: int, author: str, words: Sequence[tuple[int, str]], **changes: Any
) -> Annotation:
    """Return an annotation of ``words``, each with the place of its article, except for ``changes``."""
    quotes = []
    for place, exact in words:
        article = articles[place]
        start = article.text.index(exact)
        quotes.append(quote_from(article.id, article.text, Span(start=start, end=start + len(exact))))
    made = Annotation(
        id=AnnotationId(f"00000000-0000-4000-8000-{number:012}"),
        quotes=tuple(quotes),
        kind=Kind.QUANTITY,
        slot=words[0][1],
        proposed=Relation.CONTRADICTION,
        relation=Relation.CONTRADICTION,
        status=Status.CONFIRMED,
        severity=None,
        tags=(),
        note=f"Note {number} of {author}.",
        author=author,
        created=minutes(number),
        modified=minutes(number),
    )
    return replace(made, **changes)


def answer(number: int, author: str) -> Reply:
    return Reply(
        id=ReplyId(f"10000000-0000-4000-8000-{number:012}"),
        text=f"Answer {number} of {author}.",
        author=author,
        created=minutes(number),
        modified=minutes(number),
    )


def review_by(articles: Sequence[Article], annotations: Sequence[Annotation], folder: Path) -> Review:
    return Review(
        articles=tuple(record_of(article, folder) for article in articles), annotations=tuple(annotations)
    )


def ada_of(folder: Path) -> SavedReview:
    """Write what Ada said of her copy of the story, as the window saves it."""
    articles = write_articles(folder)
    said = (
        note_on(
            articles,
            1,
            "Ada",
            [(0, "12 passengers"), (1, "15 passengers")],
            tags=("toll",),
            kind=Kind.CASUALTY,
        ),
        note_on(articles, 2, "Ada", [(0, "80 people"), (1, "90 people")], replies=(answer(1, "Cy"),)),
        note_on(articles, 3, "Ada", [(0, "3 tugs"), (1, "2 tugs")], severity=Severity.MINOR),
        note_on(articles, 4, "Ada", [(0, "left the pier at noon")], proposed=None),
    )
    review = replace(review_by(articles, said, folder), codebook=(Code(name="toll"),))
    return write_sidecar(folder / "ada.parallax.json", review, None, ancestors=descent(review))


def ben_of(folder: Path) -> SavedReview:
    """Write what Ben said of his copy, whose files have other names; he agrees once and differs once."""
    articles = write_articles(folder, ("1.txt", "2.txt"))
    said = (
        note_on(
            articles,
            11,
            "Ben",
            [(0, "12 passengers"), (1, "15 passengers")],
            tags=("early",),
            kind=Kind.CASUALTY,
        ),
        note_on(
            articles,
            12,
            "Ben",
            [(0, "80 people"), (1, "90 people")],
            relation=Relation.UPDATE,
            replies=(answer(2, "Ben"),),
        ),
        note_on(articles, 13, "Ben", [(1, "nobody knows why it left the channel")], proposed=None),
    )
    review = replace(review_by(articles, said, folder), codebook=(Code(name="early"),))
    return write_sidecar(folder / "ben.parallax.json", review, None, ancestors=descent(review))


def edit_by_hand(path: Path) -> None:
    """Do what people do in a text editor: another note, a key of one's own, other indents, orders and line ends."""
    document = json.loads(path.read_text(encoding="utf-8"))
    document["annotations"][0]["note"] += " Checked by hand."
    document["annotations"][0]["colour"] = "red"
    document["checked"] = ["Monday", "Tuesday"]
    turned = {key: document[key] for key in reversed(document)}
    turned["annotations"] = [dict(reversed(entry.items())) for entry in document["annotations"]]
    text = json.dumps(turned, indent=7, ensure_ascii=True)
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


def edit_articles(folder: Path) -> None:
    """Move a passage, replace words, and cut what one note is about."""
    radio = (folder / "radio.txt").read_text(encoding="utf-8")
    title, first, second, third = radio.split("\n\n")
    first = first.replace("off the lighthouse", "near the old lighthouse")
    (folder / "radio.txt").write_text(f"{title}\n\n{second}\n\n{third}\n\n{first}", encoding="utf-8")
    sheet = (folder / "sheet.txt").read_text(encoding="utf-8")
    sheet = sheet.replace(", and nobody knows why it left the channel", "")
    (folder / "sheet.txt").write_text(f"{sheet}\n\nThe inquiry opens in May.", encoding="utf-8")


def words_of(review: Review) -> set[str]:
    """Return every word that a person wrote: notes, answers, tags, quoted words, codes."""
    said = {annotation.note for annotation in review.annotations}
    said |= {reply.text for annotation in review.annotations for reply in annotation.replies}
    said |= {tag for annotation in review.annotations for tag in annotation.tags}
    said |= {quote.exact for annotation in review.annotations for quote in annotation.quotes}
    return said | {code.name for code in review.codebook}
