"""Identifying the language: running text is recognised, doubt is admitted."""

import pytest

from viewer.language.identify import UNDETERMINED, identify_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry left at dawn and did not come back, the office of the harbour said on Monday."),
        ("de", "Die Fähre ist am Morgen von der Insel gefahren und nicht mehr in den Hafen gekommen."),
        ("fr", "Le bateau est parti dans la nuit avec les pilotes et ne revient pas au port des pêcheurs."),
        ("es", "El barco salió del puerto por la noche y no se sabe más de los pilotos que iban en él."),
        ("it", "La nave è partita nella notte con i piloti e non si sa più che cosa sia stato di loro."),
        (
            "pt",
            "O barco não voltou ao porto e os pilotos foram vistos em uma ilha do norte, com as famílias.",
        ),
        ("nl", "Het schip is in de nacht van de kade vertrokken en niet meer naar de haven gekomen."),
        ("sv", "Båten gick från hamnen på natten och det är inte känt om den har kommit till ön."),
        ("pl", "Statek nie wrócił do portu i nie jest znane, że się zatrzymał na wyspie po drodze."),
        ("ro", "Vaporul nu a fost văzut în port și pilotul este căutat de la prânz pentru că nu a sunat."),
        ("ru", "Паром вышел на рассвете и больше не вернулся, сообщили в порту; были вызваны лодки."),
        ("uk", "Пором вийшов на світанку і більше не повернувся, повідомили в порту її колеги."),
        ("el", "Το πλοίο έφυγε την αυγή και δεν γύρισε."),
        ("he", "המעבורת יצאה עם שחר ולא חזרה."),
        ("ar", "غادرت العبارة عند الفجر ولم تعد."),
        ("fa", "کشتی سپیده‌دم رفت و برنگشت، گزارش شد."),
        ("ja", "フェリーは夜明けに出て、戻らなかった。"),
        ("zh", "渡轮黎明出发，没有回来。"),
        ("ko", "여객선은 새벽에 떠나 돌아오지 않았다."),
        ("hi", "नाव भोर में निकली और वापस नहीं आई।"),
        ("th", "เรือออกตอนรุ่งสางและไม่กลับมา"),
    ],
)
def test_identify_language_when_text_runs_then_its_language_is_named(language: str, text: str) -> None:
    assert identify_language(text) == language


@pytest.mark.parametrize("text", ["", "12 34", "Nordhaven", "a | b", "the the the the", "xyz qwv plm tkr"])
def test_identify_language_when_too_little_is_said_then_it_is_undetermined(text: str) -> None:
    assert identify_language(text) == UNDETERMINED
