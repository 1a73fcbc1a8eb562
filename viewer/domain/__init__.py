"""Immutable values with their invariants: what an article, a fact, a divergence and a review are.

Takes nothing, imports only the standard library, and knows of no file format, no algorithm and no screen.
"""
