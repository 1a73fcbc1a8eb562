"""The jobs that run beside the window: reading articles and comparing them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from viewer.domain.article import Article
from viewer.domain.comparison import Comparison
from viewer.domain.review import PassageLink
from viewer.gui.job_process import Report
from viewer.pipeline import compare
from viewer.reading.gathering import Gathered, gather


def read_articles(paths: Sequence[Path], *, report: Report) -> Gathered:
    """Read the articles at ``paths``; files and folders."""
    report("Reading the articles", 0, 1)
    return gather(paths)


def compare_articles(
    articles: Sequence[Article], links: Sequence[PassageLink], *, report: Report
) -> Comparison:
    """Compare ``articles``, minding the passages that reviewers linked or kept apart."""
    return compare(articles, links=links, report=report)


def bare_link(link: PassageLink) -> PassageLink:
    """Return a link that can be sent to another process: without the keys that this version does not know."""
    return replace(
        link, left=replace(link.left, unknown={}), right=replace(link.right, unknown={}), unknown={}
    )
