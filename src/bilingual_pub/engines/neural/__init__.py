"""What any neural engine needs around its model: kept items, inline marks, failures, confidence."""
