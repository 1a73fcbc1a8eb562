"""Who says something in a sentence, how surely, and whether it is said not to be so."""

from collections.abc import Sequence

from viewer.domain.fact import Certainty, Polarity, Stance
from viewer.domain.text import Span
from viewer.language.analysis import Sentence, Token
from viewer.language.word_lists import listed

SAY_VERBS = frozenset(
    listed(
        """
        said says say saying told tells stated states announced announces reported reports confirmed confirms
        claimed claims denied denies added adds declared declares insisted insists argued argues alleged alleges
        estimated estimates wrote writes acknowledged acknowledges admitted admits warned warns noted notes
        explained explains testified testifies suggested suggests maintained maintains believes asserted
        asserts indicated indicates tweeted
        """
    )
)
_PROBABLE = frozenset(
    listed(
        """
        likely probably apparently reportedly allegedly alleged believed suspected presumably appears
        seems seemed seem supposedly purportedly presumed rumored rumoured
        """
    )
)
_POSSIBLE = frozenset(
    listed("may might could possibly perhaps maybe potentially potential possible if unclear feared")
)
_NEGATIONS = frozenset(
    listed("not never no none neither nor cannot denied denies deny denying nobody refuted rejects rejected")
)
_AUXILIARIES = frozenset(listed("has have had was were is are also later then now been did"))
_PASSIVES = frozenset(listed("be been being is are was were"))
_SUBJECT_ENDS = frozenset(listed("that which who but and when while after as if because where"))
_LONGEST_SUBJECT = 7

PLAIN = Stance()
"""What the article says itself, for certain: most of all, so that one value serves for all of them."""


def read_stance(sentence: Sentence, clause: Span, said: Span) -> Stance:
    """Return the stance of ``said``, words inside ``clause``, a stretch of ``sentence``.

    The speaker is the subject of a verb of saying or the name after "according to", anywhere in the sentence;
    hedges count inside the clause, negations only where they stand before the words or among them: "grew by 2
    per cent and need not fear" denies no growth.
    """
    tokens = sentence.within(clause)
    stance = Stance(
        speaker=_find_speaker(sentence.tokens),
        polarity=_polarity([token.text for token in tokens if token.start < said.end]),
        certainty=_certainty([token.text for token in tokens]),
    )
    return PLAIN if stance == PLAIN else stance


def _polarity(words: Sequence[str]) -> Polarity:
    for word in words:
        lower = word.lower()
        if lower in _NEGATIONS or lower.endswith(("n't", "n’t")):
            return Polarity.DENIED
    return Polarity.AFFIRMED


def _certainty(words: Sequence[str]) -> Certainty:
    # "May" with a capital letter inside a sentence is the month.
    lowered = {word if index else word.lower() for index, word in enumerate(words)}
    if lowered & _POSSIBLE:
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if lowered & _PROBABLE else Certainty.CERTAIN


def _find_speaker(tokens: Sequence[Token]) -> str:
    for index, token in enumerate(tokens):
        lower = token.text.lower()
        if lower == "according" and index + 1 < len(tokens) and tokens[index + 1].text.lower() == "to":
            return _joined(_stretch_after(tokens, index + 2))
        if token.text in SAY_VERBS:
            speaker = _joined(_stretch_before(tokens, index)) or _joined(_inverted_subject(tokens, index))
            if speaker:
                return speaker
    return ""


def _stretch_before(tokens: Sequence[Token], verb: int) -> Sequence[Token]:
    if tokens[verb - 1].text.lower() in _PASSIVES:
        return ()
    last = verb
    while last > 0 and _is_auxiliary(tokens[last - 1]):
        last -= 1
    first = last
    while first > 0 and not _ends_subject(tokens[first - 1]) and last - first <= _LONGEST_SUBJECT:
        first -= 1
    subject = tokens[first:last]
    return subject if _names_someone(subject) else ()


def _is_auxiliary(token: Token) -> bool:
    lower = token.text.lower()
    return lower in _AUXILIARIES or lower.endswith("ly")


def _inverted_subject(tokens: Sequence[Token], verb: int) -> Sequence[Token]:
    """Return the subject after the verb, as in "…," said the mayor."""
    quoted = verb > 0 and tokens[verb - 1].text in ("”", '"', "’", "'")
    if not quoted and not (
        verb > 0 and tokens[verb - 1].text == "," and tokens[verb].text in ("said", "says")
    ):
        return ()
    subject = _stretch_after(tokens, verb + 1)
    return subject if _names_someone(subject) else ()


def _stretch_after(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    last = first
    while last < len(tokens) and not _ends_subject(tokens[last]) and last - first <= _LONGEST_SUBJECT:
        last += 1
    return tokens[first:last]


def _ends_subject(token: Token) -> bool:
    lower = token.text.lower()
    if token.text in ("-", "’s", "'s", "’", "."):
        return False
    return not token.text[0].isalnum() or lower in _SUBJECT_ENDS or lower in SAY_VERBS


def _names_someone(subject: Sequence[Token]) -> bool:
    if not subject or len(subject) > _LONGEST_SUBJECT:
        return False
    if any(token.text.lower() in _PASSIVES or token.text[0].isdigit() for token in subject):
        return False
    pronouns = ("he", "she", "they")
    return any(not token.stop and token.key for token in subject) or subject[-1].text.lower() in pronouns


def _joined(tokens: Sequence[Token]) -> str:
    words = ""
    for index, token in enumerate(tokens):
        gap = " " if index and tokens[index - 1].end < token.start else ""
        words += gap + token.text
    return words.strip(" .-")
