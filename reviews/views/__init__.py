"""Pages: fetch what this person may see, call a verb, draw. One file a screen."""
