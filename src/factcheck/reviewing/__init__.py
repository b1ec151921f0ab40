"""Colleagues: reviews, agreement, adjudication."""
