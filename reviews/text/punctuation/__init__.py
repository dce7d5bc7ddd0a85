"""Punctuation, and what stands in a text beside its prose: markup, salutations, what a web page leaves."""
