"""The workbench: the only room that knows Textual."""
