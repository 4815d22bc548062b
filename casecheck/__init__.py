"""Inspect administrative-penalty case files (行政处罚案卷评查)."""
