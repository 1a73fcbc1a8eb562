"""Recognise what a site put around an article: bylines, share prompts, notices, advertisements, copyright."""

import re
from collections.abc import Sequence

_NAME = r"(?-i:[A-Z][\w.'’-]*|[a-z]{2,3}(?=\s[A-Z]))"
_WHO = rf"{_NAME}(?:(?:,?\s(?:and|&|of|for|the)\s|,\s|\s[|/–-]\s|\s){_NAME}){{0,8}}"
_PIECE = r"(?:article|content|story|report|summary|text|page|post|piece|analysis|column|essay)s?"
_POST = r"(?:staff|desk|(?:(?:staff\s)?(?:writer|reporter|correspondent|editor|columnist|analyst)s?))"
_REST = r"(?:\s(?:today|now|here|online|directly)|\s?:.*)?\W*"

# Whole blocks that are one of these are boilerplate; blocks with more words than the figure never are.
_WHOLE: tuple[tuple[int, str], ...] = (
    # bylines and signatures
    (14, rf"(?:(?:written|posted|reported|edited|words|text|story|compiled)\s+)?by:?\s+(?!(?-i:{{month}})|the\snumbers\b){_WHO}"),
    (14, rf"(?:written|posted)\s+by:?\s+{_WHO}\s+on\s.*"),
    (14, rf"by\s{_WHO},\s(?:[\w-]+\s){{0,3}}{_POST}"),
    (14, rf"by\s(?:our|an?|the)\s(?:[\w-]+\s){{0,3}}{_POST}(?:\s(?:in|on|at|for)\s{_WHO})?"),
    (25, r"\(?(?:(?:additional|further)\s)?(?:reporting|editing|writing|compiling|translation|research)\sby\s[^.]*\.?\)?"),
    (6, r"(?:the\s)?(?-i:Associated Press|AP|Reuters|AFP|Agence France-Presse|UPI|dpa|Xinhua)(?:\swriters?)?"),
    (18, rf"(?-i:{_NAME}(?:\s{_NAME}){{1,3}})\sis\san?\s(?:[\w.-]+\s){{0,5}}(?:writer|reporter|correspondent|editor|columnist)\b[^.]{{0,40}}\.?"),
    (30, r"[^.]*\bcontributed\sto\sthis\s(?:report|story|article)\b.{0,3}"),
    (25, r"[—–-]?\s*(?:reach|contact|e-?mail|follow|find|tweet)\s.*(?:\S@\S|\s@\w|https?:|twitter|facebook|instagram|linkedin).*"),
    (12, r"(?:reach|follow)\s(?:him|her|them|me|us|the\s(?:author|writer|reporter))\s(?:at|on)\b.*"),
    (14, r"(?:write|send\s(?:an?\s)?e-?mail|e-?mail)\s(?:to\s)?.{0,60}\S@\S+\W*"),
    (4, r"\(?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?(?:\s\(END\))?"),
    # prompts to share, to follow, to subscribe, to look elsewhere
    (3, r"(?:share|tweet|print|e-?mail|comments?|advertisement|sponsored|menu|search|skip\sto\scontent|log\s?in|sign\sin|home|loading|close)\W*"),
    (16, r"(?:read\sor\s)?share\s(?:this|on|via|with\syour)\b.*"),
    (7, rf"(?:contact|connect\swith|follow|about|join|e-?mail|find|like|visit|support|advertise\swith|write\sfor)\s(?-i:us|Us){_REST}"),
    (3, r"(?-i:CONTACT|FOLLOW|ABOUT|JOIN)\sUS"),
    (16, r"(?:contact|connect\swith|follow|like|find|join)\s(?-i:us|Us)\s(?:on|at|via|by)\b.*"),
    (25, r"(?:e-?mail\snewsletters?\s)?(?:sign\sup|subscribe|register|log\sin)\s(?:for|to|now|here|today|and|with)\b.*"),
    (25, r"(?:get|receive|have)\s(?:the|our|all)\b.{0,60}\b(?:inbox|newsletters?|e-?mail|app)\b.*"),
    (12, r"our\sstandards\s?:.*"),
    (16, r"join\sthe\s(?:conversation|discussion)\b.*"),
    (16, r"stay\s(?:up\sto\sdate|informed|connected|tuned)\b.*"),
    (12, r"(?:click|tap)\s(?:here|on|below|the)\b.*"),
    (6, r"on\sa\smobile\sdevice\?"),
    (12, r"(?:leave|post|add)\sa\s(?:comment|reply)\b.*"),
    (12, r"download\s(?:our|the)\b.{0,30}\bapp\b.*"),
    (20, r"you\s(?:are\s)?receiv(?:e|ed|ing)\sthis\s(?:letter|newsletter|e-?mail|message|bulletin)\s(?:because|as|since)\b.*"),
    (6, r"(?:to\s)?unsubscribe\b.*"),
    (25, r"(?:do\syou\s(?:know\smore|have\s(?:a\stip|a\sstory|more|information))|got\sa\s(?:tip|story))\b[^?]*\?.*"),
    # links to other pieces and to pictures
    (12, r"(?:related|recommended|trending)(?:\s(?:posts?|stor(?:y|ies)|articles?|coverage|news|content|links?|topics?|videos?|now))?(?:\s*:.*)?"),
    (35, r"(?:related|continuing|complete|full)\s(?:story|stories|video|coverage|article|news|content)s?\s*:.*"),
    (12, r"(?:complete|full|continuing)\scoverage\s(?:of|on)\b[^.]*"),
    (12, r"more\s(?:from|in|on|about|stories|news)\b[^.,]*"),
    (20, r"more\s(?:from|on|about)\s[^:]{1,40}:.*"),
    (20, r"read\s(?:more|on)\s(?:from|on|about|at|in|of)\b[^.]*"),
    (20, r"(?:also\sread|read\s(?:also|more|next)|see\salso|you\smay\s(?:also\s)?like|most\s(?:read|popular)|top\sstories|up\snext)(?:\s*:.*)?"),
    (20, r"(?:video|watch|photos?|gallery|photo\sgallery|slideshow|listen)\s*:\s.*"),
    (20, r"(?:video\s)?watch\s(?:how|the\svideo|live|now|more)\b[^.]*"),
    (20, r"(?:here[’']?s|see|view)\s(?:a|the|our)\s(?:slideshow|(?:photo\s)?gallery|video)\b.*"),
    (14, r"(?:info\s)?(?:close\s)?[(\[]?(?:photo|image|picture|credit|photograph)s?\s?(?:by|credit|courtesy(?:\sof)?)?\s?[:/]\s?[^.]{0,60}[)\]]?"),
    (14, r"\((?:photo|image|picture|credit|photograph)s?\s?(?:by|credit|courtesy(?:\sof)?|:)\s[^()]{0,80}\)"),
    (10, rf"\((?:(?-i:{_NAME})\s?){{1,4}}/\s?(?:[\w.&'’-]+\s?){{1,4}}\)"),
    # the same in other languages
    (12, r"(?:mehr\szum\sthema|lesen\ssie\s(?:auch|mehr)|(?:das\skönnte|das\sinteressiert)\ssie\sauch.{0,20}|auch\sinteressant|ähnliche\s(?:artikel|beiträge)|weitere\s(?:artikel|meldungen|themen)|teilen|drucken|anzeige|kommentare?)(?:\s*:.*)?"),
    (12, r"(?:(?:à\s)?lire\saussi|sur\sle\smême\s(?:sujet|thème)|articles?\sliés?|à\svoir\saussi|partager|publicité|commentaires?)(?:\s*:.*)?"),
    (12, r"(?:(?:lea|lee|leer|ver|vea|mira)\stambién|te\s(?:puede|podría)\sinteresar|(?:noticias|notas|artículos)\srelacionad[ao]s|más\s(?:noticias|información)|compartir|publicidad|comentar(?:ios)?)(?:\s*:.*)?"),
    (12, r"(?:leggi\sanche|potrebbe\sinteressarti|articoli\scorrelati|condividi|pubblicità|commenti|(?:leia|veja)\stambém|leia\smais|compartilhar?|lees\sook|meer\sover\sdit\sonderwerp)(?:\s*:.*)?"),
    # rights and notices
    (40, r"\W*(?:tm\sand\s)?(?:©|\(c\)|copyright(?=\s(?:©|\(c\)|\d{4})))\W.*"),
    (4, r"\W*copyright\s(?-i:[A-Z]).*"),
    (30, r".*\bcopyright\s(?:©\s?|\(c\)\s?)?(?:19|20)\d\d\b.*"),
    (40, r"all\srights\sreserved\b.*"),
    (30, r"this\smaterial\smay\snot\sbe\b.*"),
    (5, r"used\s(?:under|with)\s(?:license|licence|permission)\W*"),
    (80, r"(?:editor|publisher|author)(?:[’']?s|s[’'])?\snote\b.*"),
    (80, r"(?:correction|clarification|disclaimer|disclosure)\s*:.*"),
    (80, rf"this\s(?:[\w-]+\s){{0,3}}{_PIECE}\s(?:draws|drew|is|was|has\sbeen|originally|first)(?:\s[\w]+)?\s(?:on|based\son|compiled|written|generated|produced|updated|published|corrected|republished|appeared|developing)\b(?!.*\bthat\b).*"),
    (30, r"(?:(?:graphic\s|content\s)?(?:warning|caution|note)|some\s(?:readers|viewers)|readers|viewers)\b.*\b(?:may|might)\sfind\b.{0,40}\b(?:disturbing|graphic|upsetting|offensive)\b.*"),
    (50, r"(?:\S+\s){1,3}(?:reads?|scans?|aggregates?|distill?s?|summari[sz]es?|curates?)\s.{0,80}\b(?:news|articles|stories|headlines)\b.{0,120}\b(?:readers?|users?|subscribers?|you)\b.*"),
    (30, r".*\b(?:we|this\s(?:web)?site)\suses?\scookies\b.*"),
)  # fmt: skip

# Blocks that hold one of these are boilerplate, within the same limit of words.
_WITHIN: tuple[tuple[int, str], ...] = (
    (70, rf"\b{_PIECE}\b.{{0,80}}\b(?:written|generated|produced|created|summari[sz]ed)\b.{{0,30}}\b(?:by|using|with)\s(?:an?\s)?(?-i:AI|A\.I\.|artificial\sintelligence|language\smodel|algorithm)\b(?!\s(?:compan|develop|engineer|expert|firm|group|lab|research|safety|scientist|specialist|start)\w*)"),
    (70, rf"\b{_PIECE}\b.{{0,40}}\b(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:[a-z]+ly\s)?(?:put\stogether|written|generated|produced|created|drafted|made|prepared|translated|summari[sz]ed)\s(?:by|using|with)\s(?:the\s(?:help|aid|use|assistance|support)\sof\s)?(?:an?\s)?(?:machine|computer|robot|software|bot|automated|(?-i:AI|A\.I\.)|artificial\sintelligence|language\smodel|algorithm)s?\b(?!\s(?:compan|develop|engineer|expert|firm|group|lab|research|safety|scientist|specialist|start)\w*)"),
    (40, rf"\bthis\s{_PIECE}\s(?:may\s)?(?:contains?|includes?)\s(?:affiliate|sponsored|paid)\s(?:links?|content)\b"),
    (60, rf"\b(?:views|opinions|conclusions)\b.{{0,80}}\b(?:this|the)\s{_PIECE}\b.{{0,30}}\b(?:are|is|do|does|belong)\b.{{0,30}}\b(?:own|solely|those\sof|not)\b"),
    (60, r"\bdo(?:es)?\snot\swork\sfor,?\sconsult\b|\b(?:disclosed?|declared?s?|reports?)\sno\s(?:\w+\s){0,2}(?:affiliations|competing\sinterests?|conflicts?\sof\sinterest)\b"),
    (40, r"\b(?:dofollow|backlinks?|guest\sposts?|paid\scontent|link\sinsertions?|sponsored\s(?:posts?|articles?|content))\b.{0,80}\b(?:our|us|contact|reach\sout|e-?mail)\b"),
    (40, r"\b(?:our|us|contact|reach\sout|e-?mail)\b.{0,80}\b(?:dofollow|backlinks|guest\sposts|paid\scontent|link\sinsertions?|sponsored\s(?:posts|articles))\b"),
)  # fmt: skip

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_RULES = tuple(
    [
        (words, re.compile(pattern.replace("{month}", _MONTH) + r"\s*\Z", re.IGNORECASE))
        for words, pattern in _WHOLE
    ]
    + [(words, re.compile(r".*?(?:" + pattern + ")", re.IGNORECASE)) for words, pattern in _WITHIN]
)
_MOST_CHARACTERS = 1000
_EMPHASIS = "*_ "
_SPEECH = ("“", "‘", '"', "'", "«", "„")
_TELLING_WORDS = 4  # a shorter line may well be said twice


def is_boilerplate(block: str) -> bool:
    """Tell whether the words of ``block`` are none of the article's own, by general patterns of English pages.

    Quoted speech never is, whatever it says.
    """
    if len(block) > _MOST_CHARACTERS or block.startswith(_SPEECH):
        return False
    words = " ".join(block.split()).strip(_EMPHASIS)
    count = words.count(" ") + 1
    return any(count <= most and rule.match(words) is not None for most, rule in _RULES)


def find_repeats(blocks: Sequence[str]) -> frozenset[int]:
    """Return the indices of blocks that repeat an earlier one word for word; the first of equals stays.

    Blocks of fewer than four words are left alone.
    """
    seen: set[tuple[str, ...]] = set()
    repeated: set[int] = set()
    for index, block in enumerate(blocks):
        key = tuple(block.split())
        if len(key) >= _TELLING_WORDS and key in seen:
            repeated.add(index)
        seen.add(key)
    return frozenset(repeated)
