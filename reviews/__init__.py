"""Review a translated article against its original: load -> align -> check -> review -> export.

Each arrow is a folder. The stages `text`, `load`, `align`, `check`, `measure` and `export` are pure: they know no
Django, no user and no row. `review` holds the decisions people take, `models` what is kept, `pipeline` joins the two.
"""

__version__ = "0.1.0"
