"""Word stems with irregular forms and spelling variants folded first."""

from functools import cache
from types import MappingProxyType

import snowballstemmer

from viewer.language.word_lists import listed

# Base form first, then the forms that a suffix stemmer does not bring back to it.
_VERB_FORMS = """
arise arose arisen|awake awoke|bear bore borne|beat beaten|become became|begin began begun|bend bent
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt
buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do did done
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown
hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid
lead led|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met|pay paid
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk
sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood
steal stole stolen|stick stuck|sting stung|strike struck stricken|swear swore sworn|sweep swept
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
undergo underwent undergone|understand understood|undertake undertook undertaken|wake woke woken|wear wore worn
weep wept|win won|withdraw withdrew withdrawn|write wrote written|overthrow overthrew overthrown
"""
_NOUN_FORMS = """
man men|woman women|child children|person people persons|foot feet|tooth teeth|mouse mice|wife wives
life lives|knife knives|half halves|thief thieves|crisis crises|analysis analyses|serviceman servicemen
servicewoman servicewomen|policeman policemen|fireman firemen|gunman gunmen|fisherman fishermen
congressman congressmen|spokesman spokesmen spokeswoman spokeswomen spokesperson spokespersons|chairman chairmen
"""
_VARIANTS = """
center centre|meter metre|kilometer kilometre|liter litre|theater theatre|fiber fibre|defense defence
offense offence|license licence|color colour|honor honour|labor labour|harbor harbour|neighbor neighbour
favor favour|behavior behaviour|rumor rumour|armor armour|program programme|tire tyre|airplane aeroplane
gray grey|aluminum aluminium|pajama pyjama|plow plough|maneuver manoeuvre|jewelry jewellery|mom mum
skeptic sceptic|ton tonne|percent pct|judgment judgement|travel travell|cancel cancell|kidnap kidnapp
traveling travelling|traveled travelled|canceled cancelled|kidnaped kidnapped
"""


def _fold(table: str) -> dict[str, str]:
    folded: dict[str, str] = {}
    for row in table.replace("\n", "|").split("|"):
        base, *forms = row.split() or [""]
        for form in forms:
            folded.setdefault(form, base)
    return folded


_IRREGULAR = MappingProxyType(_fold(_VERB_FORMS + _NOUN_FORMS))
IRREGULAR_VERBS = frozenset(_fold(_VERB_FORMS))
"""Past forms and participles that no ending betrays."""

_SPELLINGS = MappingProxyType(_fold(_VARIANTS))
_STEMMER = snowballstemmer.stemmer("english")
_SHORTEST_ISE = 6


@cache
def stem_of(word: str) -> str:
    """Return the stem of ``word`` (lower case, no apostrophes): Snowball English after folding irregular forms."""
    base = _IRREGULAR.get(word) or _fold_variant(word)
    return str(_STEMMER.stemWord(base))


def _fold_variant(word: str) -> str:
    """Bring a British spelling to the American one, which the stemmer knows best."""
    for ending in ("", "s", "ed", "d", "ing"):
        stripped = word.removesuffix(ending)
        if stripped in _SPELLINGS and word.endswith(ending):
            return _SPELLINGS[stripped] + ending
    for british, american in (
        ("ise", "ize"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ising", "izing"),
        ("isation", "ization"),
    ):
        if (
            len(word) >= _SHORTEST_ISE + len(british) - len("ise")
            and word.endswith(british)
            and word not in _ISE_WORDS
        ):
            return word.removesuffix(british) + american
    return word


_ISE_WORDS = frozenset(
    f"{word}{ending}"
    for word in listed(
        "advert adv surpr superv rev prom prem prec pra otherw exerc compr comprom disgu expert enterpr franch merchand"
        " telev ra no cru po dev desp dem conc"
    )
    for ending in ("ise", "ised", "ises", "ising")
)
