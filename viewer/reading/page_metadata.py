"""What the head of a web page says about its article: JSON-LD first, then the meta elements."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from lxml.html import HtmlElement

from viewer.domain.article import DateCandidate

_ARTICLE_TYPES: Final = ("article", "posting", "report", "review")
"""Schema.org calls it NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report …"""
_MOST_DEPTH: Final = 12
_META_PUBLISHED: Final = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "date",
)
_META_UPDATED: Final = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "lastmod",
)
_META_SOURCE: Final = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_META_AUTHOR: Final = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_META_ADDRESS: Final = ("og:url", "twitter:url")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What a page says about its article, each ``""`` or empty where it says nothing.

    Attributes:
        title: Headline.
        source: Outlet.
        author: Names, separated by commas.
        address: Where the page belongs.
        dates: Publication first, then updates; each day once for each place where it was found.
    """

    title: str
    source: str
    author: str
    address: str
    dates: tuple[DateCandidate, ...]


def read_metadata(tree: HtmlElement) -> PageMetadata:
    """Return what the head of the page ``tree`` says about its article."""
    linked = next(_articles_in_json(tree), _NOTHING)
    meta = _meta(tree)
    canonical = tree.xpath("//link[translate(@rel, 'CANONICAL', 'canonical')='canonical']/@href")
    return PageMetadata(
        title=_text(linked.get("headline")) or _first(meta, ("og:title", "twitter:title")),
        source=_names(linked.get("publisher")) or _first(meta, _META_SOURCE),
        author=_names(linked.get("author")) or _person(_first(meta, _META_AUTHOR)),
        address=_address(
            (
                _text(linked.get("url")),
                *map(str, canonical[:1]),
                _first(meta, _META_ADDRESS),
                _first_id(linked),
            )
        ),
        dates=tuple(dict.fromkeys(_dates(linked, meta))),
    )


def _dates(linked: Mapping[str, Any], meta: Mapping[str, str]) -> Iterator[DateCandidate]:
    for key, where in (("datePublished", "JSON-LD datePublished"), ("dateCreated", "JSON-LD dateCreated")):
        yield from _date(_text(linked.get(key)), where)
    for name in _META_PUBLISHED:
        yield from _date(meta.get(name, ""), f"meta {name}")
    yield from _date(_text(linked.get("dateModified")), "JSON-LD dateModified (update)")
    for name in _META_UPDATED:
        yield from _date(meta.get(name, ""), f"meta {name} (update)")


def _date(written: str, where: str) -> Iterator[DateCandidate]:
    """Yield the day of an ISO date or time as it stands; what is written otherwise is not guessed at."""
    try:
        yield DateCandidate(value=date.fromisoformat(written.strip()[:10]), where=where)
    except ValueError:
        return


_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


def _articles_in_json(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """Yield the articles that the JSON-LD of a page describes; what is no JSON is passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in str(script.get("type") or "").lower():
            continue
        try:
            content = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(content, 0)


def _articles(content: Any, depth: int) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - whatever JSON a page holds
    if depth > _MOST_DEPTH:
        return
    if isinstance(content, list):
        for entry in content:
            yield from _articles(entry, depth + 1)
    elif isinstance(content, dict):
        kinds = content.get("@type")
        named = " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)
        if any(kind in named.lower() for kind in _ARTICLE_TYPES):
            yield content
        yield from _articles(content.get("@graph"), depth + 1)
        yield from _articles(content.get("mainEntity"), depth + 1)


def _meta(tree: HtmlElement) -> Mapping[str, str]:
    """Return the contents of the meta elements by their names in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = str(element.get("content") or "").strip()
        if name and content:
            found.setdefault(str(name).lower(), content)
    return found


def _first(meta: Mapping[str, str], names: Iterable[str]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _text(value: Any) -> str:  # noqa: ANN401 - as above
    return value.strip() if isinstance(value, str) else ""


def _names(value: Any) -> str:  # noqa: ANN401 - as above
    """Return the names of one or several persons or organisations."""
    entries = value if isinstance(value, list) else [value]
    names = [_text(entry.get("name")) if isinstance(entry, dict) else _text(entry) for entry in entries]
    return ", ".join(dict.fromkeys(filter(None, map(_person, names))))


def _person(name: str) -> str:
    """Return a name; an address in its place says nothing to a reader."""
    return "" if "://" in name else " ".join(name.split())


def _first_id(linked: Mapping[str, Any]) -> str:
    main = linked.get("mainEntityOfPage")
    return _text(main.get("@id")) if isinstance(main, dict) else _text(main)


def _address(candidates: Iterable[str]) -> str:
    return next((each for each in candidates if each.startswith(("https://", "http://"))), "")
