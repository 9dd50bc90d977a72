0 0x1F 0o7 0b1 1_0 1. .5 1e5 1.5e-3j 10UL 0xFFLL 1if 2else 3
