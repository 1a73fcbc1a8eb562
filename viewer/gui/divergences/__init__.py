"""The list of divergences and the detail of the selected one."""
