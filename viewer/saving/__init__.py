"""The sidecar: a review as a JSON file that is never half written and never overwrites another's work.

Takes and gives ``Review`` values and paths; raises ``SidecarError``.
"""
