"""Small widgets and marks that several parts show."""
