"""Fields to fact sheets: what a jurist would work out from the papers before judging."""
