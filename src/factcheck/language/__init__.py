"""What reading, spotting and sourcing all need of English."""
