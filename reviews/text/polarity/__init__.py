"""What a text denies and what words say the opposite, and whether the other text does too."""
