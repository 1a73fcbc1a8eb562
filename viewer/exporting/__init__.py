"""A comparison or a review in a form for other programs and for people; one module per format.

Takes values, gives text. Knows nothing of the screen.
"""
