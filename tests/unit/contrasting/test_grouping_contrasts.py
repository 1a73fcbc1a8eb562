"""Contrasts of several articles as one finding."""

from contrast_builders import contrasts_between

from viewer.contrasting.contrasts import SHOWN
from viewer.contrasting.grouping import ECHO, group_contrasts
from viewer.domain.contrast import Contrast, ContrastFinding
from viewer.domain.fact import Kind

FILLER = ["The valley has been farmed for six centuries."]


def tolls(*figures: str) -> list[ContrastFinding]:
    stories = [[f"The flood killed {figure} people in the valley.", *FILLER] for figure in figures]
    findings = group_contrasts(contrasts_between(*stories), SHOWN)
    return [finding for finding in findings if finding.facts[0].kind is Kind.CASUALTY]


def test_three_articles_with_three_values_are_one_finding() -> None:
    (finding,) = tolls("14", "17", "21")
    assert [fact.article for fact in finding.facts] == ["a", "b", "c"]
    assert [fact.shown for fact in finding.facts] == ["14", "17", "21"]


def test_article_that_agrees_with_another_joins_with_its_value() -> None:
    (finding,) = tolls("14", "17", "14")
    assert [fact.shown for fact in finding.facts] == ["14", "17", "14"]


def test_every_contrast_clearly_above_the_threshold_is_told_by_a_finding() -> None:
    contrasts = contrasts_between(
        ["A rockfall closed the northern road near Arnau late on Monday.", *FILLER],
        ["A rockfall closed the eastern road near Arnau on Tuesday.", *FILLER],
        ["A mudslide closed the eastern road near Brill on Tuesday.", *FILLER],
    )
    findings = group_contrasts(contrasts, SHOWN)
    sure = [contrast for contrast in contrasts if contrast.probability >= SHOWN + ECHO]
    assert sure
    assert len(findings) <= len(contrasts)
    for contrast in sure:
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
    findings = group_contrasts(contrasts, SHOWN)
    assert findings[0].probability == contrasts[0].probability
    assert findings[0].judgement == contrasts[0].judgement


def test_no_contrasts_give_no_findings() -> None:
    assert group_contrasts((), SHOWN) == ()


def test_nothing_below_the_threshold_is_shown() -> None:
    contrasts = contrasts_between(
        ["The flood killed 14 people in the northern valley.", *FILLER],
        ["The flood killed 17 people in the eastern valley.", *FILLER],
    )
    threshold = contrasts[0].probability
    assert all(finding.probability >= threshold for finding in group_contrasts(contrasts, threshold))
    assert group_contrasts(contrasts, 1.0) == ()


def test_echo_of_a_finding_needs_to_be_clearly_sure() -> None:
    contrasts = contrasts_between(
        ["The flood killed 14 people in the valley.", *FILLER],
        ["The flood killed 17 people in the valley.", "The flood killed 19 people, a second count says."],
    )
    (first, *_) = contrasts
    echo = Contrast(
        left=first.left,
        right=next(c.right for c in contrasts if c.right.shown == "19" and c.left == first.right),
        probability=first.probability - ECHO / 2,
        judgement=first.judgement,
    )
    sure = group_contrasts((first, echo), first.probability - 2 * ECHO)
    doubtful = group_contrasts((first, echo), first.probability - ECHO)
    assert (len(sure), len(doubtful)) == (2, 1)
