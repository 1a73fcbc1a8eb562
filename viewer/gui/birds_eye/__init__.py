"""The bird's eye: every source as a bar, every passage as a block, every link as a line."""
