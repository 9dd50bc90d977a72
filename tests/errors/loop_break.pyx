def f():
    break
    for i in range(3):
        def g():
            break
    else:
        continue

while True:
    break
else:
    break

# 2:5: break statement not inside loop
# 4:9: not supported yet: functions inside functions
# 7:9: continue statement not inside loop
# 12:5: break statement not inside loop
