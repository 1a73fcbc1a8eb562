"""Groups of people: who was killed, injured, arrested; and when two descriptions may mean the same people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from viewer.language.analysis import Token
from viewer.language.countries import MARK
from viewer.language.stems import stem_of
from viewer.language.word_lists import listed

_ROLES: Mapping[str, str] = MappingProxyType(
    {
        "military": (
            "soldier troop serviceman servicewoman marine sailor airman airmen reservist guardsman servicemember"
            " conscript paratrooper peacekeeper pilot"
        ),
        "militant": (
            "militant militiaman militiamen rebel insurgent terrorist jihadist jihadi extremist guerrilla separatist"
            " fighter combatant"
        ),
        "offender": (
            "gunman attacker assailant suspect pirate robber hijacker kidnapper bomber perpetrator shooter smuggler"
            " burglar trafficker gangster"
        ),
        "police": "policeman policewoman police officer constable deputy trooper detective",
        "rescuer": "firefighter fireman paramedic rescuer medic",
        "crew": "crewman crewmember crewmate crew seaman seafarer fisherman",
        "traveller": "passenger tourist traveler commuter holidaymaker visitor pilgrim hiker climber",
        "civilian": (
            "civilian resident villager pedestrian bystander shopper worker contractor employee journalist"
            " teacher doctor nurse farmer miner spectator worshiper protester demonstrator migrant refugee inmate"
            " prisoner patient driver neighbor guest customer citizen staffer aid-worker aide builder"
        ),
        "child": "child boy girl baby infant teenager teen toddler minor pupil schoolchild schoolgirl schoolboy juvenile youth",
        "woman": "woman mother wife daughter sister grandmother",
        "man": "man father husband son brother grandfather",
    }
)
_ANYONE = (
    "person people others other victim dead wounded injured casualty individual member personnel soul man men body"
    " life lives death fatality someone survivor dozen student leader relative family hostage adult official"
    " human couple friend companion colleague foreigner national captain skipper cook chef clerk waiter politician"
    " senator lawmaker mayor lawyer attorney judge guard engineer scientist actor singer player athlete coach fan"
    " activist priest nun imam monk bishop pastor secretary minister cyclist motorcyclist motorist rider swimmer"
    " diver surfer skier hunter shepherd vendor trader owner tenant recruit cadet veteran general sergeant corporal"
    " lieutenant colonel professor scholar writer artist photographer cameraman reporter rider"
)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem_of(word) for word in listed(words))


_ROLE_STEMS: Mapping[str, frozenset[str]] = MappingProxyType(
    {role: _stems(words) for role, words in _ROLES.items()}
)
_ANYONE_STEMS = _stems(_ANYONE)
_PERSON_STEMS = _ANYONE_STEMS.union(*_ROLE_STEMS.values())
_AGENT_ENDINGS = ("ers", "ors", "ists", "ians", "ees", "men", "women", "ants", "people")
_THINGS_ENDING_ALIKE = _stems(
    "centers numbers papers orders borders rivers towers computers doctors sensors motors reactors sectors factors"
    " letters matters members headquarters quarters meters kilometers helicopters trailers launchers containers"
    " shelters chapters dollars fighters bombers freighters tankers steamers trawlers cruisers carriers boosters"
    " trees fees degrees plants tractors monitors errors doors floors colors flyers drawers servers routers"
    " corners newspapers posters barriers powers flowers layers lasers users others quarters stickers"
)
_MODIFIERS = MappingProxyType(
    {"servic": "military", "militia": "militant", "rebel": "militant", "crew": "crew"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A description of people, as far as it tells one group from another.

    Attributes:
        role: "military", "militant", "child" …; ``""`` where the words fit anyone.
        nations: Keys of the countries or peoples in the description, sorted.
    """

    role: str = ""
    nations: tuple[str, ...] = ()


ANYONE = Group()


def group_of(tokens: Sequence[Token]) -> Group:
    """Return the group that the words of a noun phrase describe."""
    role = ""
    for token in tokens:
        role = _MODIFIERS.get(token.key, "") or _role_of(token.key) or role
    nations = sorted({token.key for token in tokens if token.key.startswith(MARK)})
    return Group(role=role, nations=tuple(nations))


def joined_group(groups: Sequence[Group]) -> Group:
    """Return the group of people of several descriptions: what they have in common."""
    roles = {group.role for group in groups}
    nations = {nation for group in groups for nation in group.nations}
    return Group(role=roles.pop() if len(roles) == 1 else "", nations=tuple(sorted(nations)))


def may_be_same(left: Group, right: Group) -> bool:
    """Tell whether two descriptions may mean the same people: nothing in one rules the other out."""
    if left.role and right.role and left.role != right.role:
        return False
    parts = ("child", "woman")
    if left.role != right.role and (left.role in parts or right.role in parts):
        return False
    return not left.nations or not right.nations or bool(set(left.nations) & set(right.nations))


def is_person(token: Token) -> bool:
    """Tell whether a noun means people."""
    if token.key in _PERSON_STEMS or token.key.startswith(MARK):
        return True
    lower = token.text.lower()
    return lower.endswith(_AGENT_ENDINGS) and token.key not in _THINGS_ENDING_ALIKE


def _role_of(key: str) -> str:
    for role, stems in _ROLE_STEMS.items():
        if key in stems:
            return role
    return ""
