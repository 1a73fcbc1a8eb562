"""Function words that say nothing about the matter; negations are kept, because they do."""

from viewer.language.word_lists import listed

STOP_WORDS = frozenset(
    listed("""
    a about above after again all also although am among an and another any are as at be because been before
    being below between both but by can could did do does doing down during each either etc even ever few for
    from further had has have having he her here hers herself him himself his how however i if in into is it
    its itself just least less let like made make many may me might more most much must my myself nor of off
    on once one only onto or other others our ours ourselves out over own per rather same shall she should
    since so some such than that the their theirs them themselves then there these they this those though
    through to too toward towards under until up upon us very was we were what whatever when where whether
    which while who whom whose why will with within would yet you your yours yourself
    said say says saying told tell according mr mrs ms
    it's he's she's that's there's we're they're you're i'm we've they've i've he'd she'd they'd we'd i'd we'll
    they'll he'll she'll i'll it'll
    """)
)
