"""Where the weights come from: labelled sentences, a teacher, and the fit. Nothing here runs in the workbench."""
