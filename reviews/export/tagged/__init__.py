"""The tags of a PDF: what is a heading, a table, a cell, in which order it is read and in which language (ISO 32000-1, 14.8).

WeasyPrint tags pages from the boxes that they were laid out in, and names no languages. Here a page is tagged while it is painted, so that
its boxes can be forgotten; what is kept of an element is a node. Source: ISO 14289-1 (PDF/UA) for what a file has to tell.
"""
