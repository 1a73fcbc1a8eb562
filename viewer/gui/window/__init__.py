"""The window itself: what it is made of, what runs it, and the several windows of one Parallax."""
