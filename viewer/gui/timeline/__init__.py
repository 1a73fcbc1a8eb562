"""The timeline: the days that every source names, on one axis."""
