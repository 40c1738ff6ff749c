"""One round of everything, played between training workspaces: `slr-desktop demo`."""
