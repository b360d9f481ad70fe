"""Family in, ranked help out: reads words, judges rules, tells the time, orders and explains. Pure."""
