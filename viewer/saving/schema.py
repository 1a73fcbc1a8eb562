"""The JSON Schema of a saved review, made from the models that read it.

Regenerate the committed file with ``python -m viewer.saving.schema resources/parallax-review.schema.json``.
"""

import json
import sys
from pathlib import Path
from typing import Any

from viewer.saving.wire import ReviewDocument


def make_schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12) that every saved review of the present version fulfils."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ReviewDocument.model_json_schema(mode="validation"),
        "title": "Parallax review",
    }


def schema_text() -> str:
    """Return the schema as it is committed and printed."""
    return f"{json.dumps(make_schema(), ensure_ascii=False, indent=2)}\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(schema_text(), encoding="utf-8", newline="\n")
