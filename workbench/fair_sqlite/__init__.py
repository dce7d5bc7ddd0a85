"""SQLite as Django drives it, with a fair wait for the one place of a writer."""
