"""A reviewer who saves note after note into a sidecar into which another saves too; says which are saved."""

import sys
from pathlib import Path

from kill_worker import Place, Reviewer
from PySide6.QtCore import QCoreApplication


def main() -> int:
    """Save as many notes as asked for, as the reviewer of this name: FOLDER NAME COUNT."""
    folder, name, count = sys.argv[1:]
    application = QCoreApplication([])
    place = Place(folder=Path(folder), journal=Path(folder) / f"journal-{name}", name=name)
    reviewer = Reviewer(
        place, first=0, saves_each=1, pause_ms=100_000, tell=lambda line: print(line, flush=True)
    )
    for _ in range(int(count)):
        reviewer.write()
    reviewer.journalling.end()
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
