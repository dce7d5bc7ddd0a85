"""What every stage shares: text units, values in text, scripts and variants, diffs. Imports no Django."""
