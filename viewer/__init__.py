"""Parallax: compare articles about the same events, see where they diverge, and review each divergence."""

__version__ = "0.1.0"
