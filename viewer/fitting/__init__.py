"""How good the comparison is, and what its weights should be, measured on stories that people have labelled.

Takes folders of labelled stories; gives figures, lists of what was missed and wrong, and coefficients. Runs from
the command line only; knows nothing of the screen, and nothing that runs for a user knows of it.
"""
