"""A pair, or a whole article, yields findings. One check a file; the folder is the list."""
