"""Facts of the same event and the same slot become divergences, each with its reason.

Takes analysed articles, their facts and their alignment, gives ``Divergence`` values. What two values mean to
each other it asks of the kind, through ``domain.fact.Comparable``.
"""
