"""The article panes: text, highlights, and the ruler beside each.
"""
