"""One reviewer's session, without a screen."""
