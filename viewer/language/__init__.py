"""Reading words: tokens, sentences, clauses, stems, numbers and countries of a text.

Takes text, gives positions and keys. Below every stage, because finding facts, aligning and comparing
must see the same words in the same places. Lexicons hold general English only.
"""
