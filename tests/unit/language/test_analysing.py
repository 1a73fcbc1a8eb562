from article_builders import bare_article

from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.text import Span
from viewer.language.analysing import analyse
from viewer.language.name_skeletons import skeleton_of


def build_article(*lines: tuple[PassageKind, str]) -> Article:
    text, passages = "", []
    for number, (kind, line) in enumerate(lines):
        span = Span(start=len(text), end=len(text) + len(line))
        passages.append(Passage(id=PassageId(f"p{number}"), kind=kind, span=span))
        text += f"{line}\n"
    return bare_article("a", text, passages)


def test_boilerplate_takes_no_part() -> None:
    article = build_article((PassageKind.TITLE, "Ferry sinks"), (PassageKind.BOILERPLATE, "Share this"))

    assert list(analyse(article).by_id()) == ["p0"]


def test_sentences_and_tokens_of_a_later_passage_stand_in_the_text_of_the_article() -> None:
    article = build_article(
        (PassageKind.TITLE, "Ferry sinks"),
        (PassageKind.PARAGRAPH, "It sank, which shocked many people. Nobody died."),
    )

    passage = analyse(article).by_id()[PassageId("p1")]

    assert [article.quoted(sentence.span) for sentence in passage.sentences] == [
        "It sank, which shocked many people.",
        "Nobody died.",
    ]
    assert all(article.quoted(token.span) == token.text for token in passage.tokens)


def test_spellings_of_one_name_have_one_skeleton_and_other_names_another() -> None:
    assert skeleton_of("Al-Qa’bar") == skeleton_of("el Qabar") == skeleton_of("Qábar")
    assert skeleton_of("Qabar") != skeleton_of("Qabas")
