"""What any neural engine needs around its model: kept items, inline marks, failures, confidence.

`engine` is the engine, and `model` says what a model must offer.
"""
