"""A passage of another source that shares the wording of one on show."""

from dataclasses import dataclass

from viewer.domain.article import PassageId


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingPartner:
    """The other passage.

    Attributes:
        passage: Its id.
        name: Letter and name of its source.
    """

    passage: PassageId
    name: str
