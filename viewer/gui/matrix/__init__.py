"""The fact matrix: what every source says on every question, side by side."""
