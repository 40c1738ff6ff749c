"""What a wizard asks and in which order, without Qt: steps, drafts, and what is missing."""
