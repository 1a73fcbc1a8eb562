"""Words that lead to the name of a place, go with it, or show that a name is none; general English only."""

from viewer.language.stems import stem_of
from viewer.language.word_lists import listed

PREPOSITIONS = frozenset(
    listed(
        "in at near on outside off inside across around along within throughout over beneath above beside behind through into"
    )
)
LOOSE = frozenset(listed("at on off over around along behind through into above beside"))
"""After these a capitalised name is a place only if it is a country or bears a word for a place."""

PLACE_WORDS = frozenset(
    listed(
        """
        city town village province region district county state island islands river lake sea gulf bay coast mount
        mountain mountains valley desert street road avenue highway boulevard square park forest beach port harbor
        harbour airport base airbase garrison outpost camp fort bridge tunnel station hospital university school
        college stadium hotel mall center centre glacier ridge peak hill hills creek canyon strait ocean peninsula
        cape border crossing prison tower neighborhood neighbourhood suburb area zone field plaza lane drive house
        fountain fountains strip hut garden gardens lodge ranch farm factory refinery mine
        palace mosque church temple cathedral market museum theater theatre club arena courthouse embassy dam pier
        """
    )
)
COMPASS = {
    "northern": "north", "southern": "south", "eastern": "east", "western": "west", "central": "central",
    "northeastern": "northeast", "northwestern": "northwest", "southeastern": "southeast",
    "southwestern": "southwest", "north": "north", "south": "south", "east": "east", "west": "west",
    "northeast": "northeast", "northwest": "northwest", "southeast": "southeast", "southwest": "southwest",
}  # fmt: skip
EVENT_NOUNS = frozenset(
    stem_of(word)
    for word in listed(
        "attack strike airstrike raid bombing shooting quake earthquake crash explosion blast fire flood storm siege"
        " invasion war election summit killing massacre accident incident assault tsunami hurricane drone missile"
    )
)
SHAKEN = frozenset(stem_of(word) for word in listed("shake rock jolt strike hit"))
"""A place may follow these as their object."""

PARTS_OF = frozenset(listed("tip coast part side edge end area region outskirts shore half"))
NOT_PLACES = frozenset(
    listed(
        """
        congress senate parliament house government ministry department council committee party army navy force
        forces police inc corp company group association league federation union commission agency bureau court
        office mr mrs ms dr prof president minister king queen prince general sgt gov sen rep col capt lt judge
        monday tuesday wednesday thursday friday saturday sunday english french german spanish arabic chinese
        twitter facebook instagram youtube telegram whatsapp google christmas easter ramadan thanksgiving god
        i it he she they we world earth internet brexit covid tv cnn bbc reuters
        """
    )
)
NOT_PLACES_BEFORE = frozenset(
    listed(
        "administration administrations era family campaign case deal team cabinet trial government regime 's ’s"
    )
)
JOINERS = frozenset({"of", "the", "de", "la", "el", "al", "del", "di", "ez", "es", "upon", "-"})

LEADS = frozenset(
    listed("the a an of both its neighboring neighbouring nearby central downtown mainland rural capital -")
)
"""Words that may stand between a preposition and the name."""
