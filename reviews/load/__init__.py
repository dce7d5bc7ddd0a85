"""A file becomes an article: lines with language and kind, or ready pairs. One importer a file."""
