"""One module a format: bytes in, pages out. Each imports its library only when it is called."""
