"""The codebook: the tags that a team has agreed on, and their uses on the annotations.

A code and the tag on an annotation are the same word. So a code that is renamed is renamed wherever it is used, and
two codes become one by giving one the name of the other. A code taken out of the codebook stays on the annotations:
what somebody coded is not undone by a change of the list.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from viewer.domain.review import Code, Review
from viewer.reviewing.editing import change_annotation


def clean_name(text: str) -> str:
    """Return a name as a code can bear it: single blanks between words, and no comma, which ends a tag."""
    return " ".join(text.replace(",", " ").split())


def count_uses(review: Review) -> Mapping[str, int]:
    """Return on how many annotations each tag stands, whether it is in the codebook or not."""
    return Counter(tag for annotation in review.annotations for tag in annotation.tags)


def find_code(review: Review, name: str) -> Code | None:
    """Return the code with this name, or None."""
    return next((code for code in review.codebook if code.name == name), None)


def loose_tags(review: Review, tags: Iterable[str]) -> tuple[str, ...]:
    """Return those of ``tags`` that are not in the codebook, in their order."""
    known = {code.name for code in review.codebook}
    return tuple(tag for tag in dict.fromkeys(tags) if tag not in known)


def add_code(review: Review, code: Code) -> Review:
    """Return ``review`` with one code more at the end; one of the same name is kept."""
    return review if find_code(review, code.name) else replace(review, codebook=(*review.codebook, code))


def adopt_codes(review: Review, codes: Iterable[Code]) -> Review:
    """Return ``review`` with ``codes`` of another codebook: new ones at the end, and descriptions that are missing."""
    for code in codes:
        known = find_code(review, code.name)
        if known is None:
            review = add_code(review, code)
        elif not known.description:
            review = describe_code(review, code.name, code.description)
    return review


def describe_code(review: Review, name: str, description: str) -> Review:
    """Return ``review`` with another description of a code.

    Raises:
        KeyError: There is no such code.
    """
    before = _code(review, name)
    after = replace(before, description=description)
    return replace(review, codebook=tuple(after if each is before else each for each in review.codebook))


def rename_code(review: Review, name: str, new: str, *, author: str, when: datetime) -> Review:
    """Return ``review`` with a code, and its uses, called otherwise; where ``new`` is a code already, the two are one.

    The one that was there keeps its place, and its description if it has any. A tag that is in no codebook is renamed
    on the annotations alone.

    Args:
        review: Before the edit.
        name: The code or tag.
        new: Its name from now on, as a code can bear it.
        author: Who renames it, or ``""``, for the history of the annotations.
        when: Now, with a time zone.
    """
    if new == name:
        return review
    before, known = find_code(review, name), find_code(review, new)
    if before is not None and known is None:
        after = replace(before, name=new)
        codes = tuple(after if each is before else each for each in review.codebook)
    else:
        codes = tuple(
            replace(each, description=each.description or before.description)
            if each is known and before is not None
            else each
            for each in review.codebook
            if each is not before
        )
    review = replace(review, codebook=codes)
    for annotation in review.annotations:
        if name in annotation.tags:
            tags = tuple(dict.fromkeys(new if tag == name else tag for tag in annotation.tags))
            review = change_annotation(review, replace(annotation, tags=tags), author=author, when=when)
    return review


def remove_code(review: Review, name: str) -> Review:
    """Return ``review`` without a code in its codebook; its uses stay.

    Raises:
        KeyError: There is no such code.
    """
    gone = _code(review, name)
    return replace(review, codebook=tuple(each for each in review.codebook if each is not gone))


def place_code(review: Review, name: str, place: int) -> Review:
    """Return ``review`` with a code at another place of the codebook, the first being 0.

    Raises:
        KeyError: There is no such code.
    """
    moved = _code(review, name)
    others = [each for each in review.codebook if each is not moved]
    others.insert(max(0, place), moved)
    return replace(review, codebook=tuple(others))


def _code(review: Review, name: str) -> Code:
    found = find_code(review, name)
    if found is None:
        raise KeyError(name)
    return found
