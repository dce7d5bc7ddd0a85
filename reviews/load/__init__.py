"""A file becomes an article: lines with language and kind, or ready pairs. One importer a file.

A plug-in declares EXTENSIONS and `read(data, name, options) -> LoadedArticle`.
"""

from reviews.load.article import LoadedArticle, LoadedPair
from reviews.load.errors import LoadError, Notice
from reviews.load.options import Options
from reviews.load.reading import load

PLUGIN_ATTRIBUTE = "EXTENSIONS"

__all__ = ["LoadError", "LoadedArticle", "LoadedPair", "Notice", "Options", "load"]
