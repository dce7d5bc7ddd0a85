"""How dates and numbers are written where a language has no one way, or Django leaves out what readers expect."""
