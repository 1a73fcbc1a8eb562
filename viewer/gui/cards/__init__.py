"""Cards over the texts: what the other sources say about the words under the pointer or at the caret.

Takes what is pointed at, gives a card; what is chosen on it is selected in the session.
"""
