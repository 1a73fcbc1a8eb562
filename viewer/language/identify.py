"""Guess the language of a text from its script and its most frequent small words."""

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

UNDETERMINED = "und"
READ_AS_ENGLISH = ("en", UNDETERMINED)
"""A text too short to tell its language is read as English, because that is what the lexicons are in."""

# Frequent function words, chosen so that neighbouring languages share few of them.
_SMALL_WORDS: Mapping[str, str] = MappingProxyType({
    "en": "the of and to in is that for was with on as by it at from are this have has were been which not",
    "de": "der die das und ist nicht von mit den dem des ein eine im auf für sich auch wurde nach als bei wird zu",
    "fr": "le la les des et est que dans une pour qui sur pas au aux du avec par plus ce cette sont été ont",
    "es": "el la los las que y en del una por con para se su como más fue al es lo pero sus este han",
    "it": "il di che la della del per con una sono non è nel alla le dei gli i da si ha delle anche più stato",
    "pt": "o os que do da em um uma para com não por na no dos das ao foi mais se é são pelo às",
    "nl": "de het een van en is dat op te in zijn voor met niet aan er ook werd door bij naar uit wordt hebben",
    "sv": "och att det som en är av för på med den till inte om ett har de från vid var efter kan sig under",
    "pl": "i w na z że się do nie jest to po od przez oraz jak dla ale był która który za ze są być",
    "ro": "și în de la cu pe din care a nu este pentru că au fost mai un o sau prin după sunt al ale",
})  # fmt: skip

# Scripts that a single large language uses; the first listed wins a tie.
_SCRIPTS: Mapping[str, re.Pattern[str]] = MappingProxyType({
    "ja": re.compile("[\u3040-\u30ff]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
})  # fmt: skip
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+")
_PERSIAN = re.compile("[پچژگ]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэёЫЭЁ]")
_READ = 20_000  # code points; more would not change the answer
_JAPANESE_SHARE = 0.1  # of the Han characters: Japanese always carries kana between them
_FEWEST_DIFFERENT = 2
_FEWEST_HITS = 3
_LEAST_SHARE = 0.1  # of the words of running text in the right language, three to five in ten are hits
_CLEAR_LEAD = 1.15


def identify_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that ``text`` is mostly written in, or ``"und"``.

    Knows ten European languages in Latin letters by their function words, and a dozen others by their script.
    Too short a text, or one between two languages, is undetermined.
    """
    sample = text[:_READ]
    counts = {script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if counts[script] > len(_LATIN.findall(sample)):
        return _language_of_script(script, counts, sample)
    return _language_of_words(sample)


def _language_of_script(script: str, counts: Mapping[str, int], sample: str) -> str:
    if script in {"zh", "ja"}:
        return "ja" if counts["ja"] > _JAPANESE_SHARE * counts["zh"] else "zh"
    if script == "ar":
        return "fa" if _PERSIAN.search(sample) else "ar"
    if script == "cyrillic":
        return _language_in_cyrillic(sample)
    return script


def _language_in_cyrillic(sample: str) -> str:
    ukrainian, russian = len(_UKRAINIAN.findall(sample)), len(_RUSSIAN.findall(sample))
    if ukrainian == russian:
        return UNDETERMINED
    return "uk" if ukrainian > russian else "ru"


def _language_of_words(sample: str) -> str:
    words = Counter(_WORD.findall(sample.lower()))
    found = {language: [words[word] for word in small.split()] for language, small in _SMALL_WORDS.items()}
    hits = {language: sum(counts) for language, counts in found.items()}
    best, second = sorted(hits, key=lambda language: (-hits[language], language))[:2]
    different = sum(count > 0 for count in found[best])
    enough = different >= _FEWEST_DIFFERENT and hits[best] >= max(_FEWEST_HITS, _LEAST_SHARE * words.total())
    return best if enough and hits[best] >= _CLEAR_LEAD * hits[second] else UNDETERMINED
