"""What follows from a comparison, worked out once and not at each look: a story may have thousands of findings."""

from collections.abc import Sequence

from viewer.domain.article import Article
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.review import Annotation
from viewer.gui.filtering import DivergenceFilter, Sifted, by_event, sift
from viewer.gui.judging import Judgements, find_lost
from viewer.reviewing.made_findings import made_findings, with_events
from viewer.reviewing.matching import Matcher, unmatched_annotations


class Findings:
    """The findings of one comparison with those that reviewers made, in the order of the list, and by their ids.

    Attributes:
        divergences: Those of one event together.
        everything: All that can be selected and judged: the divergences, and what only some sources tell.
    """

    def __init__(self, comparison: Comparison | None = None, finder: Matcher | None = None) -> None:
        """Prepare what is asked for at every step; without a comparison there is nothing.

        Args:
            comparison: Of the open articles.
            finder: Knows where its findings stand already.
        """
        self._comparison = comparison
        found = ((), ()) if comparison is None else (comparison.divergences, comparison.omissions)
        self._made: tuple[Divergence, ...] = ()
        self._finder = self._matcher = finder or Matcher((*found[0], *found[1]))
        self._sifted: tuple[DivergenceFilter, Judgements, Sifted] | None = None
        self._list(*found)

    def recut(self, comparison: Comparison | None) -> "Findings":
        """Return the findings of the same comparison in other passages: their words stand where they stood."""
        return Findings() if comparison is None else Findings(comparison, self._finder)

    def find(self, finding: DivergenceId | None) -> Divergence | None:
        """Return the finding with this id, if there is one."""
        return None if finding is None else self._by_id.get(finding)

    def judge(
        self,
        annotations: Sequence[Annotation],
        reviewer: str,
        articles: Sequence[Article],
        *,
        blind: bool = False,
    ) -> Judgements:
        """Return what ``annotations`` say about the findings, as ``reviewer`` sees it, who may judge ``blind``.

        They may add findings and move some to other events, so the findings are others afterwards.
        """
        if blind:
            # Loaded only now: who sees everything need not wait for it.
            from viewer.reviewing.blinding import unveiled  # noqa: PLC0415 - reason above

            self._take_made([each for each in annotations if each.author == reviewer], articles)
            annotations = unveiled(annotations, reviewer, self._matcher.match(annotations))
        self._take_made(annotations, articles)
        matched = self._matcher.match(annotations)
        judgements = Judgements(
            matched=matched,
            unmatched=unmatched_annotations(annotations, matched),
            reviewer=reviewer,
            lost=find_lost(annotations, articles),
            blind=blind,
        )
        if self._comparison is not None:
            divergences = with_events((*self._comparison.divergences, *self._made), judgements.shown)
            omissions = with_events(self._comparison.omissions, judgements.shown)
            if (divergences, omissions) != (self._by_importance, self._omissions):
                self._list(divergences, omissions)
        return judgements

    def sift(self, wanted: DivergenceFilter, judgements: Judgements) -> Sifted:
        """Return what to show; asked again for the same, the same."""
        kept = self._sifted
        if kept is not None and kept[0] == wanted and kept[1] is judgements:
            return kept[2]
        sifted = sift(
            self._by_importance,
            self._omissions,
            wanted,
            judgements.shown,
            judgements.authors,
            judgements.dismissed,
        )
        self._sifted = (wanted, judgements, sifted)
        return sifted

    def counted(self, wanted: DivergenceFilter) -> tuple[Divergence, ...]:
        """Return what there is to walk when ``wanted`` filters nothing: what some only tell counts once it is opened."""
        return self.everything if wanted.omissions else self.divergences

    def _list(self, divergences: tuple[Divergence, ...], omissions: tuple[Divergence, ...]) -> None:
        self._by_importance, self._omissions = divergences, omissions
        self.divergences = by_event(divergences)
        self.everything = (*self.divergences, *omissions)
        self._by_id = {each.id: each for each in self.everything}

    def _take_made(self, annotations: Sequence[Annotation], articles: Sequence[Article]) -> None:
        """Bring what reviewers made among the findings; a word typed into its note makes no finding another."""
        own = [annotation for annotation in annotations if annotation.proposed is None]
        if self._comparison is None or not (own or self._made):
            return
        made = made_findings(unmatched_annotations(own, self._finder.match(own)), articles)
        if made != self._made:
            self._made = made
            self._matcher = Matcher((*self._finder.divergences, *made)) if made else self._finder
