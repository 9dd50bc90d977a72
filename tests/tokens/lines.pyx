# comment, then a blank line

if a:
	b
        # comment at any column
	c; d;
	if e: \
        f

x = (1,
  # inside
2)
y = 3 \
    + 4
