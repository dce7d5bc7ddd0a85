"""Words and characters that Taiwan, the mainland and Hong Kong write each in their own way."""
