"""SLR Desktop: the exchange desk for licensed products behind an air gap."""

__version__ = "0.1.0"
