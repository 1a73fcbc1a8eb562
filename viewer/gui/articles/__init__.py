"""The articles side by side: takes articles, highlights and a selection, and tells what the reader clicked.

Knows nothing of the review and of files; positions come and go in code points of the article's text.
"""
