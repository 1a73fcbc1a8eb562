"""Words by which a difference is told to be about the means, the place, the status …; general English only."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.domain.fact import Kind
from viewer.language.calendar_dates import MONTHS
from viewer.language.word_lists import listed

NEGATIONS = frozenset(
    listed(
        """
        not no never none without nothing nobody neither nor refused rejected isn't wasn't aren't weren't don't didn't
        doesn't won't cannot can't couldn't wouldn't hasn't haven't
        """
    )
)

KIND_WORDS: Mapping[Kind, frozenset[str]] = MappingProxyType(
    {
        Kind.RESPONSIBILITY: frozenset(
            listed(
                """
                blame blamed blames blaming responsible responsibility accuse accused accuses accusing deny denied denies
                denying culprit culprits perpetrators orchestrated masterminded guilty
                """
            )
        ),
        Kind.ATTRIBUTION: frozenset(
            listed(
                """
                say said says tell told tells report reported reports announce announced state stated statement according
                confirm confirmed claim claimed claims tweet tweeted write wrote argue argued testified explained
                """
            )
        ),
        Kind.DATETIME: frozenset(
            listed(
                """
                monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night midnight noon
                today yesterday tomorrow tonight overnight weekend later earlier hour hours minute minutes day days
                week weeks dawn dusk a.m p.m am pm
                """
            )
        )
        | (MONTHS.keys() - {"may", "mar", "dec", "sep", "jan"}),
        Kind.CASUALTY: frozenset(
            listed(
                """
                kill killed kills killing dead die died dies death deaths fatal toll injure injured injuries injury wound
                wounded wounds hurt casualties casualty missing survivors victims
                """
            )
        ),
        Kind.MEANS: frozenset(
            listed(
                """
                gun guns rifle rifles pistol handgun shotgun knife knives bomb bombs missile missiles rocket rockets
                grenade drone drones airstrike airstrikes explosive explosives weapon weapons firearm bullet bullets
                artillery mortar tank tanks aircraft jet jets plane planes bomber bombers helicopter helicopters chopper
                boat boats ship ships vessel vessels truck trucks van vehicle vehicles motorcycle hammer axe poison
                """
            )
        ),
        Kind.CAUSE: frozenset(
            listed(
                """
                because due caused cause causing owing reason reasons sparked triggered prompted
                motive motivated accidental accidentally
                """
            )
        ),
        Kind.PLACE: frozenset(
            listed(
                """
                city town village province county country region district border north south east west northern southern
                eastern western northeast northwest southeast southwest northeastern northwestern southeastern
                southwestern central coast street road avenue highway neighborhood neighbourhood suburb island airport
                """
            )
        ),
        Kind.STATUS: frozenset(
            listed(
                """
                former acting current suspected wanted arrested detained charged convicted sentenced released jailed
                critical stable serious condition custody charge charges felony trial pending appeal resigned fired
                retired suspended closed open delayed postponed cancelled canceled approved completed ongoing
                collapsed destroyed damaged evacuated extended permanent temporary
                """
            )
        ),
        Kind.ACTOR: frozenset(
            listed(
                """
                man men woman women boy girl teenager suspect suspects gunman gunmen attackers militants rebels fighters
                soldiers troops police officers officer deputies officials official authorities spokesman spokeswoman
                minister president governor mayor secretary director chief leader commander government ministry army
                navy military force forces company group militia party union crew team rescuers firefighters residents
                villagers passengers driver lawyer lawyers attorney judge prosecutor prosecutors doctor neighbors
                neighbours relatives family mother father son daughter brother sister wife husband friend inspector
                sergeant captain lieutenant general colonel
                """
            )
        ),
    }
)
"""A word may stand under several kinds; ``classifying`` asks in its own order."""

QUOTATION_SLOT = "what was said"
"""The question where the differing words stand in quotation marks in both articles."""

SLOTS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.CASUALTY: "casualties",
        Kind.QUANTITY: "number",
        Kind.DATETIME: "time",
        Kind.PLACE: "place",
        Kind.ACTOR: "who",
        Kind.NAME: "name",
        Kind.MEANS: "means",
        Kind.RESPONSIBILITY: "who is responsible",
        Kind.ATTRIBUTION: "who says so",
        Kind.POLARITY: "whether it is so",
        Kind.CERTAINTY: "how sure it is",
        Kind.CAUSE: "why",
        Kind.STATUS: "how things stand",
        Kind.FRAMING: "how it is put",
        Kind.OMISSION: "what is left out",
        Kind.OTHER: "what is told",
    }
)
"""The question that the values answer, in a reader's words."""
