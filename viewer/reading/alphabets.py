"""The letters beyond ASCII, the most frequent words and the old encodings of languages that are written with an alphabet."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Alphabet:
    """How a language is written.

    Attributes:
        letters: Its letters beyond ASCII, in small.
        frequent: The most frequent of them; empty where ASCII letters are more frequent.
        words: Its most frequent words, in small.
        encodings: In which its files were written before Unicode, the likeliest first.
    """

    letters: frozenset[str]
    frequent: frozenset[str]
    words: frozenset[str]
    encodings: tuple[str, ...]


def _latin(letters: str, words: str, encodings: tuple[str, ...]) -> Alphabet:
    return Alphabet(
        letters=frozenset(letters),
        frequent=frozenset(),
        words=frozenset(words.split()),
        encodings=encodings,
    )


def _other(letters: str, frequent: str, words: str, encodings: tuple[str, ...]) -> Alphabet:
    return Alphabet(
        letters=frozenset(letters),
        frequent=frozenset(frequent),
        words=frozenset(words.split()),
        encodings=encodings,
    )


# Windows' own code pages stand first: they hold what ISO 8859 holds, and dashes and quotation marks besides.
_WESTERN: Final = ("cp1252", "mac-roman", "cp850")
_CENTRAL: Final = ("cp1250", "iso8859-2", "mac-latin2", "cp852")
_BALTIC: Final = ("cp1257", "iso8859-13", "iso8859-4")
_CYRILLIC: Final = ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic")
_RUSSIAN: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюя"

ALPHABETS: Mapping[str, Alphabet] = MappingProxyType({
    "en": _latin("áâãàäåæçéèêëíîïñóôöøúüß", "the of and to in is that for was on as it at not are this have were said by with he from", _WESTERN),
    "de": _latin("äöüßé", "der die das und in ist nicht von mit den dem ein eine im auf für sich zu als wie es an war wurde am", _WESTERN),
    "fr": _latin("àâæçéèêëîïôœùûü", "le la les des et est que dans une pour qui sur pas au du de a en un il ce par se ont", _WESTERN),
    "es": _latin("áéíñóúü", "el la los las que y en del una por con para se no de a un al es lo su dijo según más", _WESTERN),
    "pt": _latin("áâãàçéêíóôõúü", "o os a as que do da em um uma para com não no na de e se foi ao mais são até", _WESTERN),
    "it": _latin("àèéìíîòóùú", "il di che la del della per con una non è nel dei gli i da si ha in e un le ma", _WESTERN),
    "nl": _latin("áéèëïíóöúü", "de het een van en is dat op te in zijn voor met niet aan er ook werd door bij", _WESTERN),
    "sv": _latin("åäöé", "och att det som en är av för på med den till inte om ett har de från i men sade", _WESTERN),
    "da": _latin("æøåé", "og at det som en er af for på med den til ikke om et har de fra i men sagde var ble", _WESTERN),
    "fi": _latin("äöå", "ja on ei se että oli ovat mutta myös kun vielä sen hän joka mukaan kertoi ole jo", _WESTERN),
    "is": _latin("áðéíóúýþæö", "og að í á er en um við sem til það af var ekki hann með fyrir sagði þeir eru", _WESTERN),
    "pl": _latin("ąćęłńóśźż", "i w na z że się do nie jest to po od przez jak dla ale był za są być o a nikt", _CENTRAL),
    "cs": _latin("áčďéěíňóřšťúůýž", "a v na se je že do s o z i k ale jako by nebyl jsou ve po které není za pro", _CENTRAL),
    "sk": _latin("áäčďéíľĺňóôŕšťúýž", "a v na sa je že do s o z i k ale ako by nebol sú vo po ktoré nie za pre", _CENTRAL),
    "hu": _latin("áéíóöőúüű", "a az és hogy nem is egy de meg ez van már csak volt még el sem ki azt mint", _CENTRAL),
    "hr": _latin("čćđšž", "i je u na se da su za od s o a ne će koji što bilo bio nije ali iz po kako", _CENTRAL),
    "ro": _latin("ăâîşţșț", "și şi în de la cu pe din a nu este că au fost un o sau nu dar se al ale", (*_CENTRAL, "iso8859-16")),
    "lt": _latin("ąčęėįšųūž", "ir į iš kad su yra bet buvo jo tai kaip nuo dėl po prie apie ne taip dar jau", _BALTIC),
    "lv": _latin("āčēģīķļņšūž", "un ir par ka no uz ar bet kas tas pie arī lai bija vēl to kā nav pēc savus", _BALTIC),
    "et": _latin("äõöüšž", "ja on ei et see oli kui ka oma aga mis ta nende pole kes veel juba ning", (*_BALTIC, *_WESTERN)),
    "tr": _latin("çğıİöşüâîû", "ve bir bu için da de ile olarak çok daha ancak sonra olan gibi kadar en ne iki ki", ("cp1254", "iso8859-9")),
    "ru": _other(f"{_RUSSIAN}ё", "оеаинтсрвл", "в и не на что с по как это из но его к за о от у для же был", _CYRILLIC),
    "uk": _other("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "оаинтеірвл", "в і не на що з у та як до за це про але від для його ще й є", ("cp1251", "koi8-u", "iso8859-5", "mac-cyrillic")),
    "bg": _other("абвгдежзийклмнопрстуфхцчшщъьюя", "аоиентрсвл", "на и в да се от за не с е са по че до това но как си още", _CYRILLIC),
    "sr": _other("абвгдђежзијклљмнњопрстћуфхцчџш", "аоиентрјсв", "и је у на да се су за од са о не који што али из као није", ("cp1251", "iso8859-5")),
    "el": _other("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "αοιετνσηρπ", "και το να του η της με που την από για ο είναι τη δεν οι στο τα τον θα αλλά", ("cp1253", "iso8859-7")),
    "he": _other("אבגדהוזחטיךכלםמןנסעףפץצקרשת\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bb\u05bc\u05bd\u05bf\u05c1\u05c2", "יוהלארמתבש", "של את על לא הוא עם זה כי גם היא אבל כל או אל היה בין אמר יש", ("cp1255", "iso8859-8")),
    "ar": _other("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگًٌٍَُِّْـ", "اليمنوتربةعد", "في من على أن إلى التي عن مع لا ما هذا كان قال لم حتى كما بعد لكن أو ولا", ("cp1256", "iso8859-6")),
    "th": _other("".join(map(chr, (*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E5C)))), "านรอกงเมยลวดท่้ัี", "", ("cp874",)),
})  # fmt: skip
