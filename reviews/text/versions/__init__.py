"""Two versions of a text: what changed, who wrote what, where a place is again, and three ways to join them."""
