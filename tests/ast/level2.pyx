# flags: -2
print
print a, b
print "x",
print >>f, "y"
print (a), b
exec code
exec code in g, l
try: pass
except E, e: pass
except (E, F), c[1]: pass
x = 0777 <> 3
