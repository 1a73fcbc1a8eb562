"""A shallow tagger: what part a word plays, from closed classes, endings and the words beside it."""

from collections.abc import Sequence
from functools import cache

from viewer.language.analysis import Token
from viewer.language.stems import IRREGULAR_VERBS
from viewer.language.word_lists import listed

NOUN, NAME, VERB, GERUND, ADJECTIVE, ADVERB = "N", "P", "V", "G", "A", "R"
DETERMINER, PREPOSITION, CONJUNCTION, PRONOUN, AUXILIARY = "D", "I", "C", "O", "M"
NUMBER, POSSESSIVE, MARK = "#", "S", "."
_TO, _BASE, _S_FORM = "T", "B", "Z"
"""Provisional tags: "to", a form that is verb or noun, and a form that is third person or plural."""

NOMINAL = frozenset(NOUN + NAME + NUMBER)
MODIFIERS = frozenset(DETERMINER + ADJECTIVE + NUMBER + NOUN + NAME + POSSESSIVE)

DETERMINERS = frozenset(
    listed(
        """
        a an the this that these those each every some any no another its his her their our my your both all either
        neither such
        """
    )
)
PREPOSITIONS = frozenset(
    listed(
        """
        of in on at by for with from into onto to about against between among through during before after above
        below under over near off since until till toward towards upon within without across along around behind
        beside beyond despite down inside outside per via amid amidst than like as unlike alongside out up throughout
        """
    )
)
CONJUNCTIONS = frozenset(
    listed(
        """
        and or but nor so yet because although though while whereas if unless when whenever where once whether
        """
    )
)
PRONOUNS = frozenset(
    listed(
        """
        i you he she it we they me him us them who whom whose which what himself herself itself themselves someone
        anyone everyone nobody there
        """
    )
)
AUXILIARIES = frozenset(
    listed(
        """
        be am is are was were been being have has had having do does did will would shall should can could may might
        must isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot
        couldn't shouldn't
        """
    )
)
_ADVERBS = frozenset(
    listed(
        """
        not never also just only very too then now still already even again here however later earlier soon ago
        further meanwhile thus instead perhaps maybe almost nearly quite rather often always far well back away
        together else monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow
        """
    )
)
_VERBS = frozenset(
    listed(
        """
        say tell add report state announce confirm deny claim accuse blame argue insist warn urge call ask demand
        vow pledge promise threaten kill injure wound hurt die attack strike hit shoot fire bomb launch target
        destroy damage wreck level collapse crash fall drop slip sink arrest detain capture seize charge convict
        sentence indict plead jail hold release free accept refuse reject agree sign approve ban impose extend delay
        postpone suspend cancel end start begin open close continue stop halt resume finish complete win lose beat
        defeat buy sell acquire merge purchase pay cost spend fund invest offer bid plan expect hope want need seek
        try attempt manage fail help move go come leave arrive return flee escape run drive fly sail travel walk
        climb rescue save find discover recover search investigate meet visit speak talk discuss negotiate write
        publish post tweet reveal identify describe show appear seem look see hear feel know think believe make take
        give get put set keep let bring send carry use include become remain stay live work serve lead join create
        build provide increase rise grow reduce cut decline raise lower limit protect defend support oppose replace
        resign retire appoint name nominate elect vote break enter force steal rob board intercept surround evacuate
        shake register measure occur happen cause trigger follow
        """
    )
)
_NOUN_ENDINGS = tuple(listed("tion sion ment ness ity ism ist ship ance ence er or ers ors age ure"))
_ADJECTIVE_ENDINGS = tuple(listed("ous ful ive ble ic ical less ern ary ish al"))
_SHORTEST_LY, _SHORTEST_ED, _SHORTEST_ING, _SHORTEST_ADJECTIVE = 5, 5, 6, 6


def tag_words(tokens: Sequence[Token]) -> str:
    """Return one letter per token, named by the constants of this module."""
    first = [_own_tag(token, initial=not index) for index, token in enumerate(tokens)]
    tags: list[str] = []
    for index, tag in enumerate(first):
        before = tags[-1] if tags else MARK
        after = first[index + 1] if index + 1 < len(first) else MARK
        tags.append(_settle(tag, before, after))
    for index in range(1, len(tokens) - 1):
        if tokens[index].text == "-" and _joins(tokens, index):
            tags[index] = ADJECTIVE
    return "".join(tags).replace(_TO, PREPOSITION)


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the hyphen at ``index`` stands inside a word."""
    return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def _own_tag(token: Token, *, initial: bool) -> str:
    """Return what the word is by itself."""
    lower = token.text.lower().replace("’", "'")
    if token.key[:1].isdigit() or lower in ("%", "$", "€", "£"):
        return NUMBER
    if not lower[0].isalnum():
        return POSSESSIVE if lower.endswith("s") else MARK
    closed = _closed_class(lower)
    if token.capital and not initial and not closed:
        return NAME
    return closed or _open_class(lower)


@cache
def _closed_class(lower: str) -> str:
    for tag, words in (
        (_TO, ("to",)),
        (DETERMINER, DETERMINERS),
        (AUXILIARY, AUXILIARIES),
        (PRONOUN, PRONOUNS),
        (CONJUNCTION, CONJUNCTIONS),
        (PREPOSITION, PREPOSITIONS),
        (ADVERB, _ADVERBS),
    ):
        if lower in words:
            return tag
    return ""


@cache
def _open_class(lower: str) -> str:
    rules = (
        (ADVERB, lower.endswith("ly") and len(lower) >= _SHORTEST_LY),
        (VERB, lower in IRREGULAR_VERBS or (lower.endswith("ed") and len(lower) >= _SHORTEST_ED)),
        (GERUND, lower.endswith("ing") and len(lower) >= _SHORTEST_ING),
        (_BASE, lower in _VERBS),
        (_S_FORM, lower.endswith("s") and (lower[:-1] in _VERBS or lower[:-2] in _VERBS)),
        (NOUN, lower.endswith(_NOUN_ENDINGS)),
        (ADJECTIVE, lower.endswith(_ADJECTIVE_ENDINGS) and len(lower) >= _SHORTEST_ADJECTIVE),
    )
    return next((tag for tag, applies in rules if applies), NOUN)


def _settle(tag: str, before: str, after: str) -> str:
    """Decide a word that may be one thing or the other by the words beside it."""
    if tag == _BASE:
        return VERB if before in PRONOUN + AUXILIARY + _TO else NOUN
    if tag == _S_FORM:
        follows = after in DETERMINER + PREPOSITION + PRONOUN + _TO + NUMBER + ADVERB + VERB
        return VERB if before in NOUN + NAME + PRONOUN and follows else NOUN
    if tag == VERB and before in DETERMINER + ADJECTIVE + POSSESSIVE and after in NOUN + NAME:
        return ADJECTIVE
    if tag == GERUND and before in DETERMINER + ADJECTIVE and after != DETERMINER:
        return NOUN
    return tag
