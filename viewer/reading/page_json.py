"""A page, or the reason why there is none, as JSON: what a parser that may have been tricked hands over is only text."""

import json
from datetime import date
from typing import Any

from viewer.domain.article import DateCandidate, PassageKind
from viewer.domain.errors import UnreadableArticle
from viewer.reading.pages import Page, PageBlock


def page_as_json(result: Page | UnreadableArticle) -> bytes:
    """Return ``result`` as JSON in UTF-8; half characters are written as escapes."""
    return json.dumps(_as_values(result)).encode()


def page_from_json(content: bytes) -> Page:
    """Return the page that ``content`` describes.

    Raises:
        UnreadableArticle: The parser said why there is none.
        ValueError: This is no answer of a parser.
    """
    try:
        found = json.loads(content)
        if "problem" in found:
            raise UnreadableArticle(found["problem"], where=found["where"], remedy=found["remedy"])
        return Page(
            blocks=tuple(
                PageBlock(kind=PassageKind(kind), words=str(words)) for kind, words in found["blocks"]
            ),
            title=str(found["title"]),
            source=str(found["source"]),
            author=str(found["author"]),
            address=str(found["address"]),
            dates=tuple(
                DateCandidate(value=date.fromisoformat(day), where=str(where))
                for day, where in found["dates"]
            ),
            encoding=str(found["encoding"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"this is no page: {error}") from error


def _as_values(result: Page | UnreadableArticle) -> dict[str, Any]:
    if isinstance(result, UnreadableArticle):
        return {"problem": result.problem, "where": result.where, "remedy": result.remedy}
    return {
        "blocks": [[block.kind.value, block.words] for block in result.blocks],
        "title": result.title,
        "source": result.source,
        "author": result.author,
        "address": result.address,
        "dates": [[candidate.value.isoformat(), candidate.where] for candidate in result.dates],
        "encoding": result.encoding,
    }
