"""Put an article together from the bytes of a text file."""

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from viewer.domain.article import (
    Article,
    ArticleId,
    DateCandidate,
    Passage,
    PassageId,
    PassageKind,
    passage_name,
)
from viewer.domain.errors import UnreadableArticle
from viewer.language.identify import identify_language
from viewer.reading.decoding import decode
from viewer.reading.file_contents import read_bytes
from viewer.reading.front_matter import FrontMatter, split_front_matter
from viewer.reading.kinds import decide_kinds
from viewer.reading.layout import Block, find_blocks
from viewer.reading.normalising import normalise
from viewer.reading.publication import DatedLine, find_candidates

_BODY_WORDS = 12  # the fewest that make a paragraph part of the running text and not of the head
_DATELINE_PARAGRAPHS = 3


def assemble_article(path: Path, *, soft: bool, plain: Callable[[str], str] = lambda text: text) -> Article:
    """Return the article in the text file at ``path``.

    Front matter is taken off before any position is counted: the article's text is what stands after it.

    Args:
        path: A text file.
        soft: Whether the format joins the lines of a paragraph, as Markdown does.
        plain: Takes the format's inline marks off, before any position is counted.

    Raises:
        UnreadableArticle: The file cannot be read or holds no words.
    """
    content = read_bytes(path)
    head = split_front_matter(normalise(decode(content, path)))
    text = plain(head.body)
    blocks = find_blocks(text, soft=soft)
    if not blocks:
        raise UnreadableArticle.at(
            path, "The file holds no words.", "Save the article's text into it, or leave it out."
        )
    kinds = decide_kinds(blocks, text, head.title)
    candidates = _find_dates(head, blocks, kinds, text)
    article_id = ArticleId("a" + _digest(text)[:12])
    return Article(
        id=article_id,
        path=path,
        sha256=sha256(content).hexdigest(),
        title=head.title or _title_of(blocks, kinds, text) or path.stem,
        source=head.source,
        published=candidates[0].value if candidates else None,
        date_candidates=candidates,
        language=identify_language(text),
        text=text,
        passages=_name_passages(article_id, blocks, kinds, text),
    )


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _title_of(blocks: Sequence[Block], kinds: Sequence[PassageKind], text: str) -> str:
    for block, kind in zip(blocks, kinds, strict=True):
        if kind is PassageKind.TITLE:
            return " ".join(block.span.of(text).split())
    return ""


def _name_passages(
    article_id: ArticleId, blocks: Sequence[Block], kinds: Sequence[PassageKind], text: str
) -> tuple[Passage, ...]:
    """Return the passages, each called by its words."""
    seen: Counter[str] = Counter()
    passages: list[Passage] = []
    for block, kind in zip(blocks, kinds, strict=True):
        name = passage_name(article_id, block.span.of(text))
        seen[name] += 1
        passage_id = PassageId(f"{name}-{seen[name]}" if seen[name] > 1 else name)
        passages.append(Passage(id=passage_id, kind=kind, span=block.span))
    return tuple(passages)


def _find_dates(
    head: FrontMatter, blocks: Sequence[Block], kinds: Sequence[PassageKind], text: str
) -> tuple[DateCandidate, ...]:
    body = _body_start(blocks, kinds, text)
    lines = [
        DatedLine(words=block.span.of(text), before_body=index < body)
        for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
        if kind is PassageKind.DATELINE
    ]
    paragraphs = [
        block.span.of(text)
        for block, kind in zip(blocks, kinds, strict=True)
        if kind is PassageKind.PARAGRAPH
    ]
    return find_candidates(head.published, lines, paragraphs[:_DATELINE_PARAGRAPHS])


def _body_start(blocks: Sequence[Block], kinds: Sequence[PassageKind], text: str) -> int:
    """Return the index of the first paragraph of the running text; a standfirst above a date line is not."""
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        above_date = kinds[index + 1 : index + 2] == (PassageKind.DATELINE,)
        if (
            kind is PassageKind.PARAGRAPH
            and not above_date
            and len(block.span.of(text).split()) >= _BODY_WORDS
        ):
            return index
    return len(blocks)
