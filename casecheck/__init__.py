"""Inspect administrative-penalty case files (行政处罚案卷评查)."""

__version__ = "0.1.0"
