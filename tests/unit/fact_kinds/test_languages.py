"""What is read in articles that are not in English, and what the reader is told."""

from dataclasses import replace

from story_builders import make_article

from viewer.domain.article import Article
from viewer.fact_kinds.registry import find_facts
from viewer.language.analysing import analyse
from viewer.pipeline import compare

GERMAN = "Beim Brand in der Mühle starben 3 Arbeiter in Dorn, der Schaden liegt bei 4,5 % des Wertes von $2 million."


def in_german(name: str = "a") -> Article:
    return replace(make_article(name, [GERMAN]), language="de")


def test_facts_of_a_german_article_are_those_that_need_no_english() -> None:
    kinds = {fact.kind for fact in find_facts(analyse(in_german()))}
    assert kinds == {"quantity"}


def test_facts_of_an_undetermined_article_are_read_as_english() -> None:
    article = replace(make_article("a", ["Three workers were killed in a fire."]), language="und")
    assert [fact.slot for fact in find_facts(analyse(article))] == ["killed"]


def test_compare_with_a_german_article_says_what_is_skipped() -> None:
    comparison = compare([in_german(), make_article("b", ["Three workers were killed in a fire at Dorn."])])
    (notice,) = comparison.notices
    assert "“a” is in German" in notice


def test_compare_english_articles_has_nothing_to_say() -> None:
    articles = [make_article("a", ["A fire broke out."]), make_article("b", ["A fire was put out."])]
    assert compare(articles).notices == ()
