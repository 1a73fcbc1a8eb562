"""The jobs that run beside the window: reading articles and comparing them.

What a job needs is loaded by the process that does it: the window only names the jobs, and opens the sooner.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from viewer.domain.article import Article, PassageId
from viewer.domain.errors import ViewerError
from viewer.gui.jobs.job_process import ProcessExecutor, Report

if TYPE_CHECKING:
    from viewer.domain.comparison import Comparison
    from viewer.domain.review import PassageLink, SourceRecord
    from viewer.gui.shared_wording import SharedWording

NO_RECORDS: "Final[Mapping[Path, SourceRecord]]" = MappingProxyType({})
_TOLD_EVERY: Final = 500
PairOfPassages = tuple[PassageId, PassageId]
ReadArticles = tuple[tuple[Article, ...], tuple[ViewerError, ...]]
"""The articles that could be read, in the order of the paths, and the problems with the others."""
FetchedPages = tuple[tuple[Path, ...], tuple[ViewerError, ...]]
"""The saved pages, in the order of the addresses, and the problems with the others."""


def start_executor(paths: Sequence[Path] = ()) -> ProcessExecutor:
    """Start the process that does the jobs: the sooner, the more it has loaded when the first one comes.

    It reads ``paths`` at once, so that the articles are there when the window is; a saved review says itself what is
    to be read.
    """
    executor = make_executor()
    executor.warm_up()
    if paths and not any(path.suffix.lower() == ".json" for path in paths):
        executor.begin_ahead(read_articles, (tuple(paths), {}))
    return executor


def make_executor() -> ProcessExecutor:
    """Return what starts such a process when there is something to do."""
    return ProcessExecutor(load_reading, load_comparing)


def load_reading() -> None:
    """Load what reading needs, so that the first job need not."""
    import viewer.reading.gathering  # noqa: F401, PLC0415 - the module says why


def load_comparing() -> None:
    """Load what comparing needs."""
    import viewer.pipeline  # noqa: F401, PLC0415 - the module says why


def read_articles(
    paths: Sequence[Path], records: "Mapping[Path, SourceRecord]" = NO_RECORDS, *, report: Report
) -> ReadArticles:
    """Read the articles at ``paths``, files and folders, some of which a review keeps ``records`` of."""
    from viewer.reading.gathering import gather  # noqa: PLC0415 - the module says why

    gathered = gather(paths, lambda done, total: report("Reading the articles", done, total), records=records)
    return gathered.articles, (*gathered.problems, *gathered.notices)


def compare_articles(
    articles: Sequence[Article],
    links: "Sequence[PassageLink]",
    by_meaning: bool,  # noqa: FBT001 - jobs take their arguments by place
    *,
    report: Report,
) -> "Comparison":
    """Compare ``articles``, minding the passages that reviewers linked or kept apart.

    Where ``by_meaning`` asks for a language model that cannot be had, the comparison says why and does without.
    """
    from viewer.embedding.embedder import ModelEmbedder  # noqa: PLC0415 - the module says why
    from viewer.pipeline import compare  # noqa: PLC0415 - as above

    return compare(articles, links=links, report=report, embedder=ModelEmbedder() if by_meaning else None)


def compare_wording(
    articles: Sequence[Article], pairs: "Sequence[PairOfPassages]", *, report: Report
) -> "tuple[SharedWording, ...]":
    """Find the passages that two sources share word for word, among the pairs that were brought together."""
    from viewer.gui.shared_wording import find_shared_wording  # noqa: PLC0415 - the module says why

    report("Comparing the wording", 0, len(pairs))
    told = _told(pairs, lambda done: report("Comparing the wording", done, len(pairs)))
    return find_shared_wording(articles, told)


def pairs_of(comparison: "Comparison") -> tuple[PairOfPassages, ...]:
    """Return what ``compare_wording`` needs of a comparison: of a long story, the findings are the largest part."""
    return tuple((pair.left, pair.right) for pair in comparison.alignment.pairs)


def _told(pairs: Sequence[PairOfPassages], report: Callable[[int], None]) -> Iterator[PairOfPassages]:
    """Yield ``pairs`` and tell, now and then, how many were taken."""
    for number, pair in enumerate(pairs):
        if number % _TOLD_EVERY == 0:
            report(number)
        yield pair


def bare_link(link: "PassageLink") -> "PassageLink":
    """Return a link that can be sent to another process: without the keys that this version does not know."""
    return replace(
        link, left=replace(link.left, unknown={}), right=replace(link.right, unknown={}), unknown={}
    )


def bare_records(records: "Mapping[Path, SourceRecord]") -> "dict[Path, SourceRecord]":
    """Return records that can be sent to another process: without the keys that this version does not know."""
    return {
        path: replace(
            record, unknown={}, kept=None if record.kept is None else replace(record.kept, unknown={})
        )
        for path, record in records.items()
    }


def fetch_pages(addresses: Sequence[str], folder: Path, *, report: Report) -> FetchedPages:
    """Fetch ``addresses``, because the reader asked for them, and keep the pages in ``folder``."""
    from viewer.fetching import fetch_page  # noqa: PLC0415 - the module says why

    pages: list[Path] = []
    problems: list[ViewerError] = []
    for address in addresses:
        try:
            pages.append(fetch_page(address, folder, report=report).path)
        except ViewerError as problem:
            problems.append(problem)
    return tuple(pages), tuple(problems)
