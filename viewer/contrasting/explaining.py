"""Why two stretches are shown as diverging, in sentences that a teacher could read aloud."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.contrasting.candidate import Candidate, Generator
from viewer.contrasting.classifying import adds_to_other, is_quoted, relation_of
from viewer.contrasting.story import Story
from viewer.domain.fact import Fact, Kind
from viewer.domain.judgement import Judgement, Relation

_SAYINGS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.ATTRIBUTION: "One credits this to “{left}”, the other to “{right}”.",
        Kind.RESPONSIBILITY: "On who is to blame, one says “{left}” and the other “{right}”.",
        Kind.POLARITY: "One says “{left}”, the other “{right}”: what one affirms, the other denies.",
        Kind.CERTAINTY: "One says “{left}”, the other “{right}”: they are not equally sure of it.",
        Kind.CAUSE: "As to why it happened, one says “{left}” and the other “{right}”.",
        Kind.PLACE: "As to where, one says “{left}” and the other “{right}”.",
        Kind.DATETIME: "As to when, one says “{left}” and the other “{right}”.",
        Kind.MEANS: "As to what was used, one says “{left}” and the other “{right}”.",
        Kind.ACTOR: "As to who or what is meant, one says “{left}” and the other “{right}”.",
        Kind.STATUS: "As to how things stand, one says “{left}” and the other “{right}”.",
        Kind.FRAMING: "Of the same thing, one says “{left}” and the other “{right}”.",
    }
)
_OTHERWISE = "Where one says “{left}”, the other says “{right}”."
_NAMED = "One writes the name “{left}”, the other “{right}”."
_QUOTED = "The quoted words are not the same: one has “{left}”, the other “{right}”."
_ADDED = "One says “{more}”, where the other has only “{less}”."
_STANDINGS: Mapping[Relation, str] = MappingProxyType(
    {
        Relation.REFINEMENT: "That tells more; both may be right.",
        Relation.COMPATIBLE: "Both may be right, but the reader is told something else.",
        Relation.UNDETERMINED: "Whether both can be right is for the reader to judge.",
    }
)
_COMMON_SHOWN = 3


def explain_wording(
    story: Story, candidate: Candidate, facts: tuple[Fact[str], Fact[str]], probability: float
) -> Judgement:
    """Return how two stretches without typed values stand, and why they are shown."""
    kind = facts[0].kind
    relation = relation_of(story, candidate, kind)
    told = f"{_say(story, candidate, facts)} {_STANDINGS.get(relation, '')}".rstrip()
    return Judgement(
        relation=relation,
        confidence=probability,
        reason=told,
        steps=(
            _same_event(story, candidate),
            f"Same question? Both answer “{facts[0].slot}”.",
            f"Values: {facts[0].shown}; {facts[1].shown}.",
        ),
    )


def explain_typed(story: Story, candidate: Candidate, judgement: Judgement, probability: float) -> Judgement:
    """Return the judgement of two typed values with the chance that a reader agrees, and why one event."""
    return Judgement(
        relation=judgement.relation,
        confidence=probability,
        reason=judgement.reason,
        steps=(_same_event(story, candidate), *judgement.steps),
    )


def _say(story: Story, candidate: Candidate, facts: tuple[Fact[str], Fact[str]]) -> str:
    left, right = facts
    side = adds_to_other(story, candidate)
    if candidate.generator is Generator.NAME:
        return _NAMED.format(left=left.shown, right=right.shown)
    if side:
        more, less = (left, right) if side < 0 else (right, left)
        return _ADDED.format(more=more.shown, less=less.shown)
    if all(
        is_quoted(story.sentences[stretch.sentence], stretch) for stretch in (candidate.left, candidate.right)
    ):
        return _QUOTED.format(left=left.shown, right=right.shown)
    return _SAYINGS.get(left.kind, _OTHERWISE).format(left=left.shown, right=right.shown)


def _same_event(story: Story, candidate: Candidate) -> str:
    """Return what speaks for the two sentences telling of one thing: their rarest common words."""
    left, right = (story.sentences[stretch.sentence] for stretch in (candidate.left, candidate.right))
    common = sorted(left.words & right.words, key=lambda key: (-story.weights.of(key), key))
    shown = [left.tokens[left.keys.index(key)].text for key in common[:_COMMON_SHOWN]]
    words = ", ".join(f"“{word}”" for word in shown) if shown else "no words"
    chance = f"{candidate.pair.chance:.2f}"
    return f"Same event? Both sentences have {words}; their passages match with probability {chance}."
