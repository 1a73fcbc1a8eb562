"""The same short report in many languages, and the encodings in which files of such languages are found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "en": "The harbour office said “nine boats” burned on Monday night — it’s the worst fire in years. Nobody was hurt. The café on the quay stayed open, the keeper told us.",
        "de": "In der Nacht zum Montag sind im Hafen neun Boote verbrannt, wie die Behörde mitteilte. Über die Ursache gibt es noch keine Erklärung. Größere Schäden an den Häusern wurden nicht gefunden.",
        "fr": "Neuf bateaux ont brûlé dans la nuit de lundi, a déclaré l’office du port. Où étaient les secours ? Le café de la gare a été fermé et les élèves sont restés à la maison.",
        "es": "Nueve barcos se quemaron en la noche del lunes, según informó la oficina del puerto. ¿Quién llamó a los bomberos? La dueña del café dijo que no vio a ningún extraño aquella mañana.",
        "pt": "Nove barcos arderam na noite de segunda-feira, informou a administração do porto. Não há feridos, mas a população está preocupada. As razões do incêndio não são conhecidas até amanhã.",
        "it": "Nove barche sono bruciate nella notte di lunedì, ha detto l’ufficio del porto. Perché nessuno ha visto il fuoco? La città è più tranquilla, però l’attività del mercato è ferma.",
        "sv": "Nio båtar brann natten till måndagen, sade hamnkontoret. Ingen människa skadades, men två hus vid kajen är förstörda. Räddningstjänsten hörde först av vakten att det brann.",
        "fi": "Yhdeksän venettä paloi maanantain vastaisena yönä, kertoi satamatoimisto. Kukaan ei loukkaantunut, mutta pelastuslaitoksen väki työskenteli aamuyöhön. Syytä ei vielä tiedetä.",
        "is": "Níu bátar brunnu aðfaranótt mánudags, sagði hafnarskrifstofan. Enginn slasaðist, en þök tveggja húsa við bryggjuna skemmdust. Lögreglan veit ekki enn hvað olli eldinum.",
        "pl": "Dziewięć łodzi spłonęło w nocy z niedzieli na poniedziałek, podał urząd portu. Nikt nie został ranny, ale część mieszkańców musiała opuścić domy. Źródło ognia nie jest jeszcze znane.",
        "cs": "Devět lodí shořelo v noci na pondělí, uvedl úřad přístavu. Nikdo nebyl zraněn, ale obyvatelé museli opustit své domy. Příčinu požáru zatím nikdo nezná a škoda je veliká.",
        "hu": "Kilenc csónak égett el hétfőre virradó éjjel, közölte a kikötő hivatala. Senki sem sérült meg, de a lakók közül többen elhagyták házukat. A tűz okát még nem tudják, őrök vizsgálják.",
        "hr": "Devet brodova izgorjelo je u noći na ponedjeljak, priopćio je ured luke. Nitko nije ozlijeđen, ali su žitelji morali otići iz kuća. Još se ne zna što je bilo uzrok požara.",
        "ro": "Nouă bărci au ars în noaptea de luni, a anunţat biroul portului. Nimeni nu a fost rănit, dar o parte dintre locuitori şi-au părăsit casele. Încă nu se ştie cauza incendiului.",
        "ru": "Девять лодок сгорели в ночь на понедельник, сообщило управление порта. Никто не пострадал, но жители двух домов покинули свои квартиры. Причина пожара пока неизвестна.",
        "uk": "Дев’ять човнів згоріли в ніч на понеділок, повідомило управління порту. Ніхто не постраждав, але мешканці двох будинків залишили свої помешкання. Причина пожежі ще не відома.",
        "bg": "Девет лодки изгоряха в нощта срещу понеделник, съобщи управлението на пристанището. Няма пострадали, но жителите на две къщи напуснаха домовете си. Причината още не е известна.",
        "el": "Εννέα βάρκες κάηκαν τη νύχτα προς Δευτέρα, ανακοίνωσε το γραφείο του λιμανιού. Κανείς δεν τραυματίστηκε, αλλά οι κάτοικοι δύο σπιτιών έφυγαν. Η αιτία της φωτιάς δεν είναι γνωστή.",
        "tr": "Liman müdürlüğü, pazartesi gecesi dokuz teknenin yandığını açıkladı. Kimse yaralanmadı, ancak iki evin sakinleri dışarı çıktı. Yangının nedeni henüz bilinmiyor, araştırma sürüyor.",
        "he": "תשע סירות נשרפו בלילה שבין ראשון לשני, מסר משרד הנמל. איש לא נפגע, אבל תושבי שני בתים עזבו את דירותיהם. הסיבה לשריפה עדיין אינה ידועה, אמר השומר.",
        "ar": "احترقت تسعة قوارب ليلة الاثنين، حسبما قال مكتب الميناء. لم يصب أحد بأذى، لكن سكان بيتين غادروا منازلهم. ولا يزال سبب الحريق غير معروف حتى الآن، كما قال الحارس.",
        "lt": "Naktį į pirmadienį sudegė devynios valtys, pranešė uosto tarnyba. Niekas nenukentėjo, tačiau dviejų namų gyventojai turėjo išeiti. Gaisro priežastis dar nežinoma, ją aiškinasi policija.",
        "lv": "Naktī uz pirmdienu nodega deviņas laivas, ziņoja ostas pārvalde. Neviens necieta, taču divu māju iedzīvotāji pameta savus dzīvokļus. Ugunsgrēka iemesls vēl nav zināms, to pēta.",
        "ja": "月曜日の夜、港で九隻の船が燃えたと港湾事務所が発表した。けが人はなかったが、二軒の家の住民が避難した。火事の原因はまだ分かっていない。警察が調べている。",
        "zh": "港口办公室说，星期一夜里有九艘船被烧毁。没有人受伤，但是两栋房子的居民离开了家。火灾的原因还不清楚，警察正在调查。码头上的咖啡馆仍然开着。",
        "zh-tw": "港口辦公室說，星期一夜裡有九艘船被燒毀。沒有人受傷，但是兩棟房子的居民離開了家。火災的原因還不清楚，警察正在調查。碼頭上的咖啡館仍然開著。",
        "ko": "월요일 밤 항구에서 배 아홉 척이 불에 탔다고 항만 사무소가 밝혔다. 다친 사람은 없었지만 두 집의 주민들이 대피했다. 불이 난 원인은 아직 알려지지 않았다.",
        "th": "สำนักงานท่าเรือกล่าวว่าเรือเก้าลำถูกไฟไหม้ในคืนวันจันทร์ ไม่มีผู้ใดได้รับบาดเจ็บ แต่ชาวบ้านสองหลังต้องออกจากบ้าน ยังไม่ทราบสาเหตุของไฟไหม้ ตำรวจกำลังสอบสวนอยู่",
        "vi": "Văn phòng cảng cho biết chín chiếc thuyền đã bị cháy trong đêm thứ Hai. Không ai bị thương, nhưng người dân ở hai ngôi nhà phải rời đi. Nguyên nhân vụ cháy vẫn chưa rõ.",
    }
)

_UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
_WESTERN = ("cp1252", "iso8859-1", "mac-roman")
_CENTRAL = ("cp1250", "iso8859-2")
_BALTIC = ("cp1257", "iso8859-13")
ENCODINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("en", "de", "fr", "es", "pt", "it", "sv", "fi", "is"), _WESTERN),
        **dict.fromkeys(("pl", "cs", "hu", "hr", "ro"), _CENTRAL),
        **dict.fromkeys(("lt", "lv"), _BALTIC),
        "ru": ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic"),
        "uk": ("cp1251", "koi8-u", "mac-cyrillic"),
        "bg": ("cp1251", "iso8859-5", "mac-cyrillic"),
        "el": ("cp1253", "iso8859-7"),
        "tr": ("cp1254", "iso8859-9"),
        "he": ("cp1255", "iso8859-8"),
        "ar": ("cp1256", "iso8859-6"),
        "ja": ("shift_jis", "euc-jp", "iso2022-jp", "cp932"),
        "zh": ("gb18030", "gbk", "hz"),
        "zh-tw": ("big5", "cp950"),
        "ko": ("euc-kr", "cp949", "iso2022-kr"),
        "th": ("tis-620", "cp874"),
        "vi": ("cp1258",),
    }
)
"""The encodings before Unicode by language."""
_ONE_BYTE_AWAY = str.maketrans({"“": '"', "”": '"', "’": "'", "—": "-"})


@dataclass(frozen=True, slots=True)
class EncodedText:
    """A file as somebody may have it, and what it says."""

    language: str
    encoding: str
    words: str
    content: bytes


def encoded_texts(times: int = 1) -> Iterator[EncodedText]:
    """Yield every text in every encoding that can hold it, said ``times`` times over with other figures."""
    for language, text in TEXTS.items():
        for encoding in (*_UNICODE, *ENCODINGS[language]):
            words = "\n\n".join([text, *(f"{number}. {text}" for number in range(2, times + 1))])
            for form in (words, words.translate(_ONE_BYTE_AWAY)):
                try:
                    content = form.encode(encoding)
                except UnicodeEncodeError:
                    continue
                yield EncodedText(language, encoding, form, content)
                break
