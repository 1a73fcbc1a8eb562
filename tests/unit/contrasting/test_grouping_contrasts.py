"""Contrasts of several articles as one finding."""

from contrast_builders import contrasts_between

from viewer.contrasting.grouping import group_contrasts
from viewer.domain.contrast import ContrastFinding
from viewer.domain.fact import Kind

FILLER = ["The valley has been farmed for six centuries."]


def tolls(*figures: str) -> list[ContrastFinding]:
    stories = [[f"The flood killed {figure} people in the valley.", *FILLER] for figure in figures]
    findings = group_contrasts(contrasts_between(*stories))
    return [finding for finding in findings if finding.facts[0].kind is Kind.CASUALTY]


def test_three_articles_with_three_values_are_one_finding() -> None:
    (finding,) = tolls("14", "17", "21")
    assert [fact.article for fact in finding.facts] == ["a", "b", "c"]
    assert [fact.shown for fact in finding.facts] == ["14", "17", "21"]


def test_article_that_agrees_with_another_joins_with_its_value() -> None:
    (finding,) = tolls("14", "17", "14")
    assert [fact.shown for fact in finding.facts] == ["14", "17", "14"]


def test_every_contrast_is_told_by_a_finding() -> None:
    contrasts = contrasts_between(
        ["A rockfall closed the northern road near Arnau late on Monday.", *FILLER],
        ["A rockfall closed the eastern road near Arnau on Tuesday.", *FILLER],
        ["A mudslide closed the eastern road near Brill on Tuesday.", *FILLER],
    )
    findings = group_contrasts(contrasts)
    assert contrasts
    assert len(findings) <= len(contrasts)
    for contrast in contrasts:
        for fact in (contrast.left, contrast.right):
            assert any(
                fact.span.overlaps(other.span)
                for finding in findings
                for other in finding.facts
                if other.article == fact.article
            )


def test_finding_is_as_sure_as_its_surest_contrast() -> None:
    contrasts = contrasts_between(
        ["The flood killed 14 people in the valley.", *FILLER],
        ["The flood killed 17 people in the valley.", *FILLER],
    )
    findings = group_contrasts(contrasts)
    assert findings[0].probability == contrasts[0].probability
    assert findings[0].judgement == contrasts[0].judgement


def test_no_contrasts_give_no_findings() -> None:
    assert group_contrasts(()) == ()
