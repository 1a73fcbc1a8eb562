"""Random edits as editors make them, and as they are most dangerous to quotations; each keeps track of the words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

from tracked_text import TrackedText

from viewer.domain.text import Span

NUMBER_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "hundred",
    "thousand",
    "million",
    "billion",
    "dozen",
    "dozens",
    "hundreds",
    "thousands",
    "millions",
    "half",
    "third",
    "quarter",
    "first",
    "second",
]
FACTS = re.compile(
    rf"\d+(?:[.,:]\d+)*|\b(?:{'|'.join(NUMBER_WORDS)}|not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n[’']t\b",
    re.IGNORECASE,
)
"""What makes another fact of a sentence: figures, numbers in words, negations."""
_NOTICES = (
    "Updated at 18:40 with details.",
    "This article has been corrected.",
    "Sign up for our newsletter.\n\nShare this article.",
    "Advertisement",
)
_PUT = [
    "also",
    "then",
    "reportedly",
    "later",
    "still",
    "officials",
    "meanwhile",
    "said",
    "local",
    "again",
    "however",
    "on",
    "the",
    "of",
]
_MARKS = {"“": '"', "”": '"', "’": "'", "—": " - ", "–": "-", '"': "”", "'": "’", " - ": " — ", "-": "‑"}
_NEAR = 0.65
"""Share of the edits that fall on the quoted words or beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """What an edit is made of.

    Attributes:
        text: As it stands before the edit.
        first: The quoted words in the first text.
        rng: The chance.
    """

    text: TrackedText
    first: Span
    rng: Random

    def where(self) -> int:
        """Return a place to edit: mostly near the quoted words, where they still stand."""
        if self.rng.random() < _NEAR:
            at = [
                place
                for place, origin in enumerate(self.text.origins)
                if self.first.start <= origin < self.first.end
            ]
            if at:
                return min(max(0, self.rng.randint(at[0] - 60, at[-1] + 60)), max(0, len(self.text.text) - 1))
        return self.rng.randrange(max(1, len(self.text.text)))

    def one(self, spans: list[Span], at: int | None = None) -> Span | None:
        """Return the stretch at a place to edit, or the one nearest to it."""
        place = self.where() if at is None else at
        return min(spans, key=lambda span: max(span.start - place, place - span.end + 1, 0), default=None)

    def any(self, spans: list[Span]) -> Span:
        """Return any stretch."""
        return self.rng.choice(spans)

    def word(self) -> str:
        """Return a word to put in: one of the text itself, or a general one."""
        words = self.text.words()
        return (
            self.any(words).of(self.text.text) if words and self.rng.random() < 0.6 else self.rng.choice(_PUT)
        )


Edit = Callable[[Editing], TrackedText]


def insert_words(editing: Editing) -> TrackedText:
    text = editing.text
    for _ in range(editing.rng.randint(1, 4)):
        span = Editing(text=text, first=editing.first, rng=editing.rng).one(text.words())
        if span is not None:
            text = text.inserted(span.start, editing.word() + " ")
    return text


def delete_words(editing: Editing) -> TrackedText:
    words = editing.text.words()
    span = editing.one(words)
    if span is None:
        return editing.text
    last = words[min(len(words) - 1, words.index(span) + editing.rng.randint(0, 4))]
    return editing.text.deleted(Span(start=span.start, end=min(last.end + 1, len(editing.text.text))))


def replace_words(editing: Editing) -> TrackedText:
    text = editing.text
    for _ in range(editing.rng.randint(1, 4)):
        span = Editing(text=text, first=editing.first, rng=editing.rng).one(text.words())
        if span is not None:
            text = text.replaced(span, editing.word())
    return text


def insert_sentence(editing: Editing) -> TrackedText:
    span = editing.one(editing.text.sentences())
    words = [editing.word() for _ in range(editing.rng.randint(5, 18))]
    return editing.text.inserted(span.start if span else 0, " ".join(words).capitalize() + ". ")


def delete_sentence(editing: Editing) -> TrackedText:
    span = editing.one(editing.text.sentences())
    return editing.text.deleted(span) if span else editing.text


def replace_sentence(editing: Editing) -> TrackedText:
    span = editing.one(editing.text.sentences())
    if span is None:
        return editing.text
    words = [editing.word() for _ in range(editing.rng.randint(5, 18))]
    return editing.text.replaced(span, " ".join(words).capitalize() + ".")


def move_sentence(editing: Editing) -> TrackedText:
    return _moved(editing, editing.text.sentences(), " ")


def move_paragraph(editing: Editing) -> TrackedText:
    return _moved(editing, editing.text.paragraphs(), "\n\n")


def _moved(editing: Editing, spans: list[Span], between: str) -> TrackedText:
    span = editing.one(spans)
    others = [each.start for each in spans if span and not span.start <= each.start <= span.end]
    if span is None or not others:
        return editing.text
    at = editing.rng.choice(others)
    moved = editing.text.inserted(at, between)
    shift = len(between) if at <= span.start else 0
    return moved.moved(Span(start=span.start + shift, end=span.end + shift), at)


def duplicate_paragraph(editing: Editing) -> TrackedText:
    """Put a verbatim copy behind another paragraph; of two side by side none can say which is the copy."""
    paragraphs = editing.text.paragraphs()
    span = editing.one(paragraphs)
    ends = [
        each.end
        for place, each in enumerate(paragraphs)
        if span is not None and each != span and paragraphs[place + 1 : place + 2] != [span]
    ]
    if span is None or not ends:
        return editing.text
    at = editing.rng.choice(ends)
    return editing.text.inserted(at, "\n\n").copied(_shifted(span, at, 2), at + 2)


def _shifted(span: Span, at: int, by: int) -> Span:
    return Span(start=span.start + by, end=span.end + by) if at <= span.start else span


def delete_paragraph(editing: Editing) -> TrackedText:
    span = editing.one(editing.text.paragraphs())
    return editing.text.deleted(span) if span else editing.text


def correct_typos(editing: Editing) -> TrackedText:
    text = editing.text
    for _ in range(editing.rng.randint(1, 5)):
        span = Editing(text=text, first=editing.first, rng=editing.rng).one(
            [word for word in text.words() if word.end - word.start > 3 and word.of(text.text).isalpha()]
        )
        if span is None:
            return text
        at = editing.rng.randint(span.start + 1, span.end - 2)
        letter = editing.rng.choice("aeinorst")
        text = editing.rng.choice(
            (
                text.deleted(Span(start=at, end=at + 1)),
                text.inserted(at, letter),
                text.replaced(Span(start=at, end=at + 1), letter),
                text.moved(Span(start=at, end=at + 1), at + 2),
            )
        )
    return text


def change_figures(editing: Editing) -> TrackedText:
    """Change the figures and numbers in words of the quoted sentence, or of one beside it, and sometimes of all."""
    text, rng = editing.text, editing.rng
    at = editing.where()
    reach = 100_000 if rng.random() < 0.2 else 150
    for found in reversed(list(FACTS.finditer(text.text))):
        if abs(found.start() - at) < reach and (found[0][0].isdigit() or found[0].lower() in NUMBER_WORDS):
            text = text.replaced(Span(start=found.start(), end=found.end()), _other_number(found[0], rng))
    return text


def _other_number(number: str, rng: Random) -> str:
    if number[0].isdigit():
        others = [figure for figure in "123456789" if figure != number[0]]
        return rng.choice(others) + number[1:]
    return rng.choice([word for word in NUMBER_WORDS if word != number.lower()])


def negate(editing: Editing) -> TrackedText:
    """Put in, or take out, a negation."""
    text = editing.text
    found = [
        Span(start=each.start(), end=each.end()) for each in re.finditer(r"\bnot \b|\bnever \b", text.text)
    ]
    near = editing.one(found)
    if near is not None and editing.rng.random() < 0.5:
        return text.deleted(near)
    span = editing.one(text.words())
    return text.inserted(span.start, editing.rng.choice(("not ", "never ", "no "))) if span else text


def change_marks(editing: Editing) -> TrackedText:
    """Set quotation marks, dashes and spaces as another desk would; the words stay what they were."""
    text = editing.text
    for found in reversed(list(re.finditer(r"[“”’—–\"']| - |(?<=[.,]) ", text.text))):
        new = _MARKS.get(found[0], "  ")
        text = text.spliced(found.start(), found.end(), new, [text.origins[found.start()]] * len(new))
    return text


def rewrap(editing: Editing) -> TrackedText:
    """Break the lines anew, as a mail program does."""
    width, text, column = editing.rng.randint(40, 90), list(editing.text.text), 0
    for place, letter in enumerate(text):
        column = 0 if letter == "\n" else column + 1
        if letter == " " and column > width:
            text[place], column = "\n", 0
    return TrackedText(text="".join(text), origins=editing.text.origins)


def unwrap(editing: Editing) -> TrackedText:
    """Put each paragraph on a line of its own, without blank lines between."""
    return TrackedText(text=re.sub(r"\n(?=\n)", " ", editing.text.text), origins=editing.text.origins)


def prepend_boilerplate(editing: Editing) -> TrackedText:
    count = editing.rng.randint(1, 6)
    words = "\n\n".join(editing.rng.choice(_NOTICES) for _ in range(count))
    return editing.text.inserted(0, words + "\n\n")


def add_look_alike(editing: Editing) -> TrackedText:
    """Put elsewhere a sentence like the quoted one, with something changed."""
    return _with_look_alike(editing, stays=True)


def leave_look_alike(editing: Editing) -> TrackedText:
    """Put elsewhere a sentence like the quoted one, and delete the quoted one.

    Elsewhere, since in its own place it would be the quoted sentence, reworded.
    """
    return _with_look_alike(editing, stays=False)


def _with_look_alike(editing: Editing, *, stays: bool) -> TrackedText:
    text, sentences = editing.text, editing.text.sentences()
    if editing.first.start not in text.origins or not sentences:
        return text
    start = text.origins.index(editing.first.start)
    span = editing.one(sentences, start)
    assert span is not None
    other = _changed_words(span.of(text.text), start - span.start, editing)
    place = sentences.index(span)
    elsewhere = [each.start for each in (*sentences[:place], *sentences[place + 2 :])]
    if not elsewhere:
        return text
    at = editing.rng.choice(elsewhere)
    put = text.inserted(at, other + " ")
    return put if stays else put.deleted(_shifted(span, at, len(other) + 1))


def _changed_words(sentence: str, at: int, editing: Editing) -> str:
    """Return a sentence with two words or more changed, one of them in the quoted words or right beside them."""
    words = [Span(start=each.start(), end=each.end()) for each in re.finditer(r"\w+", sentence)]
    if not words:
        return sentence
    near = sorted(words, key=lambda word: abs(word.start - at))[:4]
    chosen = {
        editing.rng.choice(near),
        *editing.rng.sample(words, min(len(words), editing.rng.randint(1, 3))),
    }
    for span in sorted(chosen, reverse=True):
        old = span.of(sentence)
        new = _other_number(old, editing.rng) if old[0].isdigit() else editing.word()
        sentence = sentence[: span.start] + new + sentence[span.end :]
    return sentence


def delete_quoted_words(editing: Editing) -> TrackedText:
    """Delete the quoted words and nothing else; where they recur, the others remain."""
    text = editing.text
    at = [
        place
        for place, origin in enumerate(text.origins)
        if editing.first.start <= origin < editing.first.end
    ]
    return text.deleted(Span(start=at[0], end=at[-1] + 1)) if at else text


def swap_sentences(editing: Editing) -> TrackedText:
    """Let two neighbouring sentences change places."""
    sentences = editing.text.sentences()
    span = editing.one(sentences)
    if span is None or span is sentences[-1]:
        return editing.text
    after = sentences[sentences.index(span) + 1]
    return editing.text.inserted(after.end, " ").moved(span, after.end + 1)


def change_case(editing: Editing) -> TrackedText:
    """Set a sentence, or a few words, in capitals, in title case or in small letters."""
    set_in = editing.rng.choice((str.upper, str.title, str.lower))
    spans = editing.text.sentences() if editing.rng.random() < 0.5 else editing.text.words()
    span = editing.one(spans)
    if span is None:
        return editing.text
    words, origins = set_in(span.of(editing.text.text)), editing.text.origins[span.start : span.end]
    return (
        editing.text.spliced(span.start, span.end, words, origins)
        if len(words) == len(origins)
        else editing.text
    )


def several(editing: Editing) -> TrackedText:
    """Two to five edits of any kind, one after the other."""
    return _in_turn(editing, editing.rng.choices(list(_SIMPLE.values()), k=editing.rng.randint(2, 5)))


def rewrite(editing: Editing) -> TrackedText:
    """A new version of the article: a dozen edits of words and sentences or more."""
    kinds = [insert_words, delete_words, replace_words, replace_words, correct_typos, change_figures]
    kinds += [insert_sentence, delete_sentence, replace_sentence, move_sentence, swap_sentences]
    return _in_turn(editing, editing.rng.choices(kinds, k=editing.rng.randint(10, 30)))


def _in_turn(editing: Editing, edits: list[Edit]) -> TrackedText:
    text = editing.text
    for edit in edits:
        if text.words():
            text = edit(Editing(text=text, first=editing.first, rng=editing.rng))
    return text


_SIMPLE: Mapping[str, Edit] = MappingProxyType(
    {
        edit.__name__: edit
        for edit in (
            insert_words,
            delete_words,
            replace_words,
            insert_sentence,
            delete_sentence,
            replace_sentence,
            move_sentence,
            move_paragraph,
            duplicate_paragraph,
            delete_paragraph,
            correct_typos,
            change_figures,
            negate,
            change_marks,
            rewrap,
            unwrap,
            prepend_boilerplate,
            add_look_alike,
            leave_look_alike,
            delete_quoted_words,
            swap_sentences,
            change_case,
        )
    }
)
EDITS: Mapping[str, Edit] = MappingProxyType({**_SIMPLE, "several": several, "rewrite": rewrite})
"""Every kind of edit by its name."""
