from collections import Counter
from collections.abc import Mapping

from viewer.domain.agreement import TOO_FEW_BELOW, NoFigure
from viewer.reviewing.coefficients import cohens_kappa
from viewer.reviewing.resampling import RESAMPLES, figure_of, interval_of

CELLS = Counter({("a", "a"): 12, ("b", "b"): 8, ("a", "b"): 4, ("b", "a"): 2})


def _share(cells: Mapping[str, int]) -> float:
    return cells.get("yes", 0) / sum(cells.values())


def test_the_interval_of_a_share_is_about_the_one_of_the_textbook() -> None:
    # Of 100 items 30: the usual formula gives .30 ± 1.96 × √(.3 × .7 / 100).
    ends = interval_of({"yes": 30, "no": 70}, _share).ends
    assert ends is not None
    low, high = ends
    assert abs(low - 0.21) < 0.015
    assert abs(high - 0.39) < 0.015


def test_equal_items_in_any_order_have_one_interval() -> None:
    backwards = Counter(dict(reversed(CELLS.items())))
    assert figure_of(CELLS, cohens_kappa) == figure_of(backwards, cohens_kappa)


def test_below_the_number_there_is_no_figure_and_the_number_is_told() -> None:
    few = figure_of({("a", "a"): TOO_FEW_BELOW - 2, ("a", "b"): 1}, cohens_kappa)
    assert (few.value, few.items, few.reason) == (None, TOO_FEW_BELOW - 1, NoFigure.TOO_FEW_ITEMS)
    enough = figure_of({("a", "a"): TOO_FEW_BELOW - 2, ("b", "b"): 2}, cohens_kappa)
    assert enough.value == 1
    assert enough.is_hint
    assert figure_of({}, cohens_kappa).reason is NoFigure.NO_ITEMS


def test_one_category_is_said_and_not_a_zero() -> None:
    alike = figure_of({("a", "a"): 40}, cohens_kappa)
    assert (alike.value, alike.low, alike.reason) == (None, None, NoFigure.ONE_CATEGORY)


def test_resamples_that_have_no_figure_are_counted() -> None:
    figure = figure_of({("a", "a"): 39, ("b", "b"): 1}, cohens_kappa)
    # A single item of the other value is in a resample in 1 - (39/40)^40 of the cases.
    assert 0.33 < figure.undefined / RESAMPLES < 0.40
    # All others have kappa 1: that tells nothing of how sure it is.
    assert (figure.value, figure.low, figure.high) == (1, None, None)


def test_an_interval_holds_its_figure_and_stays_in_its_range() -> None:
    figure = figure_of(CELLS, cohens_kappa)
    assert figure.value is not None
    assert figure.low is not None
    assert figure.high is not None
    assert -1 <= figure.low < figure.value < figure.high <= 1
