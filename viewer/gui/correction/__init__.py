"""What a reviewer does by hand where the machine is wrong: links, passages, sources, findings."""
