// Filled by the first commits that follow.
