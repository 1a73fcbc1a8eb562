"""Every action of the window: one table per menu, and the Qt actions made from them.

A new action is a name in ``ids``, a row in the table of its menu, and a handler in the window.
"""
