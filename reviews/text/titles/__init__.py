"""Titles of works: what tells them in running text, and works that are known."""
