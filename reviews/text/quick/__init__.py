"""Many texts looked at in little time: in a lot at once, by kinds of characters, and with what was asked before kept."""
