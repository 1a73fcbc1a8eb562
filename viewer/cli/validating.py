"""``parallax validate``: says whether saved reviews are right, and if not, every place that is wrong."""

import argparse
import json
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from viewer.cli.messages import DONE, UNREADABLE
from viewer.domain.article import Article, ArticleId
from viewer.domain.errors import OpenedAsKept, ViewerError
from viewer.domain.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is to be said of one file.

    Attributes:
        file: As it was named.
        problems: What keeps it from being read; it is valid where there are none.
        notices: What a reader of it should know: articles that cannot be read, quotations that are not in their place.
        holds: What a valid file holds, in figures.
    """

    file: str
    problems: tuple[ViewerError, ...] = ()
    notices: tuple[str, ...] = ()
    holds: tuple[tuple[str, int], ...] = ()


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what ``validate`` takes to ``parser``."""
    parser.description = (
        "Check saved reviews: the form, and what no schema can say (ids that are unique, quotations of listed "
        "articles). Where the articles can be read, also whether the quoted words stand in them."
    )
    parser.add_argument("files", nargs="+", metavar="REVIEW", help="a saved review (.parallax.json)")
    parser.add_argument(
        "--format",
        choices=("json", "text"),
        default="text",
        help="lines for people (text, the default) or one object a file in a list (json)",
    )


def run(options: argparse.Namespace) -> int:
    """Say of every file whether it is valid; the exit code is 0 where all are."""
    reports = [report_on(Path(name)) for name in options.files]
    text = as_json(reports) if options.format == "json" else "".join(map(as_text, reports))
    sys.stdout.buffer.write(text.encode(errors="backslashreplace"))
    sys.stdout.flush()
    return UNREADABLE if any(report.problems for report in reports) else DONE


def report_on(path: Path) -> Report:
    """Return what is to be said of the file at ``path``."""
    from viewer.saving.sidecar import find_problems, read_sidecar  # noqa: PLC0415 - not to be waited for elsewhere

    problems = find_problems(path)
    if problems:
        return Report(file=str(path), problems=problems)
    try:
        review = read_sidecar(path).review
    except ViewerError as problem:  # it has become another file since it was looked at
        return Report(file=str(path), problems=(problem,))
    holds = (
        ("articles", len(review.articles)),
        ("annotations", len(review.annotations)),
        ("replies", sum(len(each.replies) for each in review.annotations)),
        ("links", len(review.links)),
        ("corrections", len(review.corrections)),
        ("codes", len(review.codebook)),
    )
    return Report(file=str(path), notices=_notices(review, path.parent), holds=holds)


def as_text(report: Report) -> str:
    """Return the report in lines for people."""
    if report.problems:
        count = len(report.problems)
        lines = [f"{report.file}: not valid, {count} problem{'' if count == 1 else 's'}"]
        lines += [f"  {problem}" for problem in report.problems]
    else:
        held = ", ".join(f"{name} {count}" for name, count in report.holds if count)
        lines = [f"{report.file}: valid ({held or 'empty'})"]
        lines += [f"  note: {notice}" for notice in report.notices]
    return "".join(f"{line}\n" for line in lines)


def as_json(reports: list[Report]) -> str:
    """Return the reports as a list of objects."""
    content = [
        {
            "file": report.file,
            "valid": not report.problems,
            "problems": [
                {"where": problem.where, "problem": problem.problem, "remedy": problem.remedy}
                for problem in report.problems
            ],
            "notices": list(report.notices),
            "holds": dict(report.holds),
        }
        for report in reports
    ]
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n"


def _notices(review: Review, folder: Path) -> tuple[str, ...]:
    """Return what a reader should know about the articles of a valid review that stands in ``folder``."""
    from viewer.reading.kept_sources import open_recorded  # noqa: PLC0415 - only for a valid review
    from viewer.reviewing.pairing import resolve_path  # noqa: PLC0415 - as above

    articles: dict[ArticleId, Article] = {}
    notices: list[str] = []
    for record in review.articles:
        try:
            path = resolve_path(record.path, folder)
            opened = open_recorded(record, path, partial(_read, path, record.encoding))
        except ViewerError as problem:
            notices.append(f"{record.path}: {problem.problem} Its quotations were not looked for.")
            continue
        articles[record.id] = opened.article
        if isinstance(opened.notice, OpenedAsKept):
            notices.append(f"{record.path}: {opened.notice.problem}")
    return (*notices, *_misplaced(review, articles))


def _read(path: Path, encoding: str) -> Article:
    from viewer.reading import gather  # noqa: PLC0415 - as above

    gathered = gather([path], encoding=encoding)
    if not gathered.articles:
        raise gathered.problems[0]
    return gathered.articles[0]


def _misplaced(review: Review, articles: dict[ArticleId, Article]) -> list[str]:
    """Return how many quotations of each article that was read are not found in it, or only in changed words."""
    from viewer.reviewing.finding_quotes import find_quote, is_in_place  # noqa: PLC0415 - as above

    notices = []
    for record in review.articles:
        article = articles.get(record.id)
        if article is None:
            continue
        away = [
            quote
            for quote in review.quotes
            if quote.article == record.id and not is_in_place(article.text, quote)
        ]
        lost = sum(find_quote(article.text, quote) is None for quote in away)
        if away:
            notices.append(
                f"{record.path}: the text has changed; {len(away) - lost} quotations stand elsewhere now, "
                f"{lost} are not found and would wait for a reviewer."
            )
    return notices
