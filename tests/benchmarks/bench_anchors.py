"""How surely quotations are found again: ``make bench-anchors`` edits real articles at random and counts.

An edit keeps track of where each quoted word went, so that what is found can be held against the truth:

- right: at least half of what was found and of where the words truly are is the same stretch, counted in code points
  of both together, and it states the same figures and the same negations;
- wrong: anything else that was attached, so also anything attached where less than half of the words is left;
- queued: not attached, and in the queue of the reviewer with its old words;
- dropped: neither; there must be none.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from anchor_trials import Outcome, Trial, run_trials

from viewer.domain.article import Article
from viewer.reading.gathering import gather

MOST_WRONG = 0.005
"""Share of all quotations."""
_AROUND = 40


def load_articles(folder: Path) -> tuple[Article, ...]:
    """Return the articles of a folder and of the folders in it, by their paths."""
    folders = sorted(path for path in folder.rglob("*") if path.is_dir()) or [folder]
    read = [article for each in folders for article in gather([each]).articles]
    return tuple({article.id: article for article in read}.values())


def tabulate(trials: Sequence[Trial], key: Callable[[Trial], str]) -> str:
    """Return a table of the outcomes, a row for each kind, in the order of the alphabet."""
    outcomes = list(Outcome)
    lines = [
        f"{'':22}{'all':>7}" + "".join(f"{outcome:>21}" for outcome in outcomes) + f"{'wrong, unseen':>15}"
    ]
    for kind in [*sorted({key(trial) for trial in trials}), "all"]:
        ones = [trial for trial in trials if kind in (key(trial), "all")]
        counts = [sum(trial.outcome is outcome for trial in ones) for outcome in outcomes]
        unseen = sum(trial.outcome is Outcome.WRONG and not trial.is_shown for trial in ones)
        shares = "".join(f"{count:>13}{100 * count / len(ones):>7.2f}%" for count in counts)
        lines.append(f"{kind:22}{len(ones):>7}{shares}{unseen:>15}")
    return "\n".join(lines)


def describe(trial: Trial) -> str:
    """Return what was quoted, what was found, and where the words are in truth."""
    text = trial.edited.text
    places = [f"  true:  {text[max(0, p.start - _AROUND) : p.end + _AROUND]!r}" for p in trial.places]
    found = trial.found
    attached = f"{text[max(0, found.start - _AROUND) : found.end + _AROUND]!r}" if found else "nowhere"
    quote = trial.quote
    return "\n".join(
        [
            f"{trial.edit}, {trial.length}, {'shown' if trial.is_shown else 'unseen'}: {quote.exact!r}",
            f"  was:   {quote.prefix + '⟦' + quote.exact + '⟧' + quote.suffix!r}",
            f"  found: {attached}",
            *(places or ["  true:  gone"]),
        ]
    )


def report(trials: Sequence[Trial]) -> str:
    """Return the tables, and how long it took."""
    seconds = sorted(trial.seconds for trial in trials)
    found = sum(trial.found is not None for trial in trials)
    there = [trial for trial in trials if trial.places]
    placed = sum(trial.outcome is Outcome.RIGHT for trial in there)
    shares = (
        f"attached {found / len(trials):.1%}; of the words that are still there {placed / len(there):.1%}"
    )
    speed = f"a quotation takes {1000 * seconds[len(seconds) // 2]:.2f} ms, the slowest {1000 * seconds[-1]:.0f} ms"
    return "\n".join(
        [
            tabulate(trials, lambda trial: trial.edit),
            "",
            tabulate(trials, lambda trial: trial.length),
            "",
            f"{shares}; {speed}",
        ]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; return 1 where more were wrong than may be, or any was dropped."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="articles, in this folder or in folders of it")
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N that were wrong")
    parser.add_argument("--kind", default="", help="show those of this kind of edit only")
    parser.add_argument("--queued", action="store_true", help="show what was queued though it is there")
    chosen = parser.parse_args(arguments)
    trials = list(run_trials(load_articles(chosen.folder), chosen.edits, chosen.seed))
    wanted = Outcome.QUEUED if chosen.queued else Outcome.WRONG
    shown = [each for each in trials if each.outcome is wanted and chosen.kind in each.edit][: chosen.show]
    print("\n\n".join([*map(describe, shown), report(trials)]))
    wrong = sum(trial.outcome is Outcome.WRONG for trial in trials) / len(trials)
    dropped = sum(trial.outcome is Outcome.DROPPED for trial in trials)
    print(f"wrong place: wanted < {MOST_WRONG:.1%}, got {wrong:.2%}; dropped: wanted 0, got {dropped}")
    return int(wrong >= MOST_WRONG or dropped > 0)


if __name__ == "__main__":
    sys.exit(main())
