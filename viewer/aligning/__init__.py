"""Passages that report the same thing are brought together.

Takes analysed articles, gives an ``Alignment``. Knows nothing of facts.
"""
