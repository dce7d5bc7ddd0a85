"""People, places and organisations: where a text names them, and whether the other text does too."""
