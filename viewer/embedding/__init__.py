"""The optional semantic mode: passages and sentences as vectors of a language model that runs on this machine.

Nothing is ever downloaded. What the extra installs is imported only when vectors are computed.
"""
