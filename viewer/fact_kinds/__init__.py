"""Facts read out of an article, and how two values of one kind relate; one module per kind.

Takes analysed articles, gives ``Fact`` values. Knows nothing of other articles' passages or of events.
"""
