"""Approved pairs become a file. One exporter a file; the folder is the list."""
