"""Where the weights come from: labelled and invented pages, and the fit. Nothing here runs in the workbench."""
