"""The two forms of a comparison: the contract for programs, the report for people."""

import json
from datetime import date

from story_builders import compare_paragraphs, make_article

from viewer.domain.comparison import Comparison
from viewer.exporting.comparison_json import comparison_as_json
from viewer.exporting.comparison_text import WIDTH, comparison_as_text
from viewer.pipeline import compare

COACH = ["A coach left the road near Vellin on May 4, 2025, killing nine passengers."]
COACH_RETOLD = ["Eleven passengers were killed when a coach left the road near Vellin on May 4, 2025."]
SILENT = ["A coach left the road near Vellin and burned out."]


def coach_story() -> Comparison:
    return compare_paragraphs(COACH, COACH_RETOLD, SILENT, published=[date(2025, 5, 20)] * 3)


def test_json_names_every_passage_it_refers_to() -> None:
    content = json.loads(comparison_as_json(coach_story()))
    passages = {passage["id"] for article in content["articles"] for passage in article["passages"]}
    assert {one for group in content["alignments"] for one in group["passages"]} <= passages
    assert {
        mention["passage"] for entry in content["divergences"] for mention in entry["mentions"]
    } <= passages


def test_json_ends_with_a_line_and_keeps_letters_as_they_are() -> None:
    text = comparison_as_json(compare([make_article("a", ["Über Ænes."]), make_article("b", ["Über Ænes."])]))
    assert text.endswith("}\n")
    assert "Über Ænes." in text


def test_json_without_a_publication_date_says_null() -> None:
    content = json.loads(comparison_as_json(compare_paragraphs(COACH, COACH_RETOLD)))
    assert [article["published"] for article in content["articles"]] == [None, None]


def test_text_names_sources_values_silence_and_reason() -> None:
    report = comparison_as_text(coach_story())
    assert "A  a (2025-05-20, a.txt)" in report
    assert "killed [casualty]: contradiction" in report
    assert "nine passengers]" in " ".join(report.split())
    assert "C  silent" in report
    assert "Why: " in report
    assert report.endswith("1 divergence.\n")


def test_text_fits_a_terminal() -> None:
    assert max(map(len, comparison_as_text(coach_story()).splitlines())) <= WIDTH


def test_text_without_divergences_says_so() -> None:
    assert "no divergences." in comparison_as_text(compare_paragraphs(COACH, COACH))


def test_text_calls_no_two_sources_by_one_letter() -> None:
    articles = [make_article(f"report {number}", [f"The {number}th coach left."]) for number in range(28)]
    sources = comparison_as_text(compare(articles)).split("\n\n")[0].splitlines()[1:]
    assert len({line.split()[0] for line in sources}) == len(articles)


def test_text_tells_what_only_some_sources_tell() -> None:
    fire = "A fire in a paper mill at Dorn on May 4, 2025 injured 14 workers and closed the road to Vellin."
    without = "A fire in a paper mill at Dorn on May 4, 2025 closed the road to Vellin."
    retold = fire.replace("A fire", "A blaze")
    report = comparison_as_text(compare_paragraphs([fire], [retold], [without]))
    assert "Told by some only" in report
    assert "injured [casualty]: told by some only" in report
