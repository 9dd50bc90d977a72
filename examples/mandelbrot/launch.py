import mandelbrot

print(mandelbrot.picture(78, 30, 40))
print("turns in all:", mandelbrot.total(640, 480))
