"""What comes in: reading, spotting and storage joined in one place."""
