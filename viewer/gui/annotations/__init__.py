"""The form in which a reviewer judges a divergence."""
