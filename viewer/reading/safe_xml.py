"""XML from files that nobody vouches for: no entities of its own, no network, no giant trees."""

from pathlib import Path

from lxml import etree

from viewer.domain.errors import UnreadableArticle


def parse_xml(content: bytes, path: Path) -> etree._Element:
    """Return the root of the XML in ``content``.

    Entities that a document defines are not put in (which defuses bombs made of them), and nothing is fetched.

    Raises:
        UnreadableArticle: It is no XML; ``path`` is only named in the error.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise _no_xml(path, str(error)) from error
    if root is None:
        raise _no_xml(path, "empty")
    return root


def _no_xml(path: Path, reason: str) -> UnreadableArticle:
    return UnreadableArticle.at(
        path,
        f"A part of it is damaged ({reason[:120]}).",
        "Save it anew in its own program, or save the article’s text as a .txt file.",
    )
