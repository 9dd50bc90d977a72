import integrate

for steps in (10, 1_000, 100_000, 10_000_000):
    print(f"{steps:>10,} strips: {integrate.pi(steps):.12f}")
