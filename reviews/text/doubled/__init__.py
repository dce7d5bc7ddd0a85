"""What stands twice in a row, and whether it does so by rights."""
