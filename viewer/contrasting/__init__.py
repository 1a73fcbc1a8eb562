"""Finding where two articles tell the same thing differently: many candidates, ranked by a small learned model.

Takes analysed articles, their facts and their alignment; gives pairs of short quotations that a reader would call
diverging, each with a probability, a kind, a relation and a reason.
"""
