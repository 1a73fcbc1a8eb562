"""Reading and comparing in a process beside the window, so that the window never waits."""
