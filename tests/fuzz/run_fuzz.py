"""The long run of the fuzzer (``make fuzz INPUTS=100000``): prints what came of it, and keeps every input that failed."""

import argparse
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from mutating import mutated, random_edits
from targets import Targets, samples

from viewer.reading.isolating import PageParser

_TOLD_EVERY = 1000
_COMPARED_EVERY = 50
"""Inputs of which one goes through the command line, which takes far longer than reading."""


def run(inputs: int, seed: int, kept: Path) -> int:
    """Fuzz with ``inputs`` damaged files and return the number of failures."""
    known = samples()
    suffixes = sorted(known)
    pieces = [content for each in known.values() for content in each]
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    slowest = (0.0, "")
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, PageParser() as parser:
        targets = Targets(Path(folder), parser)
        touched = targets.touched
        for number in range(inputs):
            source = random.Random(f"{seed} {number}")
            suffix = suffixes[number % len(suffixes)]
            content = mutated(source.choice(known[suffix]), random_edits(source), source.choice(pieces))
            way = targets.compare if number % _COMPARED_EVERY == 0 else targets.run
            before = time.monotonic()
            try:
                outcomes[f"{suffix} {way(suffix, content)}"] += 1
            except Exception:  # noqa: BLE001 - every failure is kept, and the run goes on
                failures.append(_kept(kept, f"{seed}-{number}{suffix}", content))
            slowest = max(slowest, (time.monotonic() - before, f"{number}{suffix}"))
            if number % _TOLD_EVERY == _TOLD_EVERY - 1:
                rate = (number + 1) / (time.monotonic() - started)
                print(
                    f"{number + 1} inputs, {rate:.0f} a second, {len(failures)} failed, slowest {slowest[0]:.1f} s",
                    flush=True,
                )
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:7} {outcome}")
    print(
        f"slowest: {slowest[0]:.1f} s ({slowest[1]}); files written elsewhere: {len(touched)}; failures: {len(failures)}"
    )
    print("\n".join((*failures, *touched)))
    return len(failures) + len(touched)


def _kept(kept: Path, name: str, content: bytes) -> str:
    """Keep an input that failed, and return its name with the last lines of what happened."""
    error = traceback.format_exc(limit=-2)
    kept.mkdir(parents=True, exist_ok=True)
    (kept / name).write_bytes(content)
    return f"{kept / name}\n{error}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the options, run, and return 0 where nothing failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", type=int, nargs="?", default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kept", type=Path, default=Path(tempfile.gettempdir()) / "parallax-fuzz")
    options = parser.parse_args(arguments)
    shutil.rmtree(options.kept, ignore_errors=True)
    return 1 if run(options.inputs, options.seed, options.kept) else 0


if __name__ == "__main__":
    sys.exit(main())
