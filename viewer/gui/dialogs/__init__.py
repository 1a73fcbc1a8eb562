"""Questions and notices.
"""
