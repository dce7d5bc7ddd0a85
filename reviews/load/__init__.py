"""A file becomes an article: lines with language and kind, or ready pairs. One importer a file.

A plug-in declares EXTENSIONS and `read(data, name, options) -> LoadedArticle`; one that reads text which runs in lines also
`lines(data, encoding)`, so that an original and its translation may come in two files, each of its own format.
"""

from reviews.load.article import LoadedArticle, LoadedPair
from reviews.load.errors import LoadError, Notice
from reviews.load.options import Options
from reviews.load.reading import load

PLUGIN_ATTRIBUTE = "EXTENSIONS"

__all__ = ["LoadError", "LoadedArticle", "LoadedPair", "Notice", "Options", "load"]
