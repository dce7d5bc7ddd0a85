"""Numbers with their recipe: edit effort between versions. Imports no Django."""
