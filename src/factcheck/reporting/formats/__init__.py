"""One small renderer a format: each turns the same report into text for one destination."""
