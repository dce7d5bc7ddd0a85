"""An article becomes beads with confidence. Imports no Django."""
