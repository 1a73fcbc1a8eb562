"""Whether a kill loses work: ``make bench-kill`` kills a reviewer at random moments and looks at what is on the disk."""

import argparse
import os
import random
import signal
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from select import select
from time import monotonic

from kill_worker import Place, last_note, work_until_killed

from viewer.domain.errors import SidecarError
from viewer.domain.review import Review
from viewer.gui.files.review_records import opened_from
from viewer.reviewing.recovering import bring_back
from viewer.saving.journal import find_left, read_work
from viewer.saving.sidecar import read_sidecar

LONGEST_LIFE = 0.35
"""Seconds until the kill, after the reviewer has begun to work or, for every fourth, has been started."""
MOST_LEFTOVERS = 2
"""A temporary file and a lock: the next save removes them."""


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was told to be on the disk, and what was found there."""

    kills: int = 0
    saves: int = 0
    keeps: int = 0
    at_work: int = 0
    brought_back: int = 0
    leftovers: int = 0
    saved: int = 0
    kept: int = 0
    faults: list[str] = field(default_factory=list)

    def listen(self, line: str) -> None:
        """Take down what the reviewer says is on the disk."""
        word, _, number = line.partition(" ")
        if word == "saved":
            self.saves, self.saved = self.saves + 1, int(number)
        elif word == "kept":
            self.keeps, self.kept = self.keeps + 1, int(number)
        elif line:
            self.faults.append(f"kill {self.kills}: {line}")

    def expect(self, what: str, *, holds: bool) -> None:
        """Take down a fault unless something ``holds``."""
        if not holds:
            self.faults.append(f"kill {self.kills}: {what}")

    def __str__(self) -> str:
        lines = (
            f"killed                                  {self.kills} times, {self.at_work} of them at work",
            f"saves told to be done                   {self.saves}",
            f"states told to be kept in the journal   {self.keeps}",
            f"works brought back from the journal     {self.brought_back}",
            f"last note on the disk                   {max(self.saved, self.kept)}",
            f"most files left beside a sidecar        {self.leftovers} (wanted ≤ {MOST_LEFTOVERS})",
            f"lost, damaged or half-written           {len(self.faults)} (wanted 0)",
        )
        return "\n".join((*lines, *self.faults[:20]))


def kill_one(place: Place, first: int, chance: random.Random, tally: Tally) -> None:
    """Let a reviewer work from note ``first`` on and kill the process at a random moment."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work_until_killed(place, first, chance.randint(3, 60), lambda line: _say(writing, line))
    os.close(writing)
    from_start = tally.kills % 4 == 3
    if not from_start:
        select([reading], [], [], 20)
    end = monotonic() + chance.uniform(0, LONGEST_LIFE)
    said = b""
    while (left := end - monotonic()) > 0:
        if select([reading], [], [], left)[0]:
            said += os.read(reading, 65536)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 65536):
        said += more
    os.close(reading)
    tally.kills += 1
    tally.at_work += bool(said)
    for line in said.decode().split("\n")[:-1]:
        tally.listen(line)


def _say(handle: int, line: str) -> None:
    try:
        os.write(handle, f"{line}\n".encode())
    except BrokenPipeError:  # the benchmark was stopped, and nobody is there any more to kill us
        os._exit(1)


def look(place: Place, tally: Tally) -> int:
    """Compare what is on the disk with what was told, and return the number of the last note that is there."""
    saved = Review()
    if place.sidecar.exists():
        saved = opened_from(read_sidecar(place.sidecar).review, place.folder)
    in_file = last_note(saved, place.name)
    tally.expect(f"the sidecar holds {in_file}, saved was {tally.saved}", holds=in_file >= tally.saved)
    left = find_left(place.journal)
    tally.expect(f"damaged entries {left.problems}", holds=not left.problems)
    whole = saved
    for each in left.works:
        work = read_work(each)
        whole = bring_back(work.review, work.base, whole).review
    tally.brought_back += len(left.works)
    there, wanted = last_note(whole, place.name), max(tally.saved, tally.kept)
    tally.expect(f"brought back {there}, kept was {wanted}", holds=there >= wanted)
    hidden = [entry for entry in place.folder.iterdir() if entry.name.startswith(".")]
    tally.leftovers = max(tally.leftovers, len(hidden))
    return there


def run(folder: Path, kills: int, seed: int) -> Tally:
    """Kill ``kills`` reviewers, each of whom takes over from the one before."""
    place = Place(folder=folder / "story", journal=folder / "journal")
    place.folder.mkdir()
    place.journal.mkdir()
    chance, tally, last = random.Random(seed), Tally(), 0
    for _ in range(kills):
        kill_one(place, last, chance, tally)
        try:
            last = look(place, tally)
        except SidecarError as problem:
            tally.expect(str(problem), holds=False)
            break
        if last < 0:
            break
    tally.expect("files left", holds=tally.leftovers <= MOST_LEFTOVERS)
    return tally


def main() -> int:
    """Print the figures; the exit code tells whether something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = run(Path(folder), given.kills, given.seed)
    print(f"seed {given.seed}\n{tally}")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
