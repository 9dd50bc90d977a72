"""When objects end: operands from left to right, variables where they are rebound, temporaries behind their last use."""
log = []


def told():
    text = ' '.join(log)
    log.clear()
    return text


def operands(Mortal):
    """
    >>> class Mortal:
    ...     def __init__(self, name): self.name = name
    ...     def __add__(self, other): return Mortal(self.name + other.name)
    ...     def __eq__(self, other): return True
    ...     def __del__(self): log.append(self.name)
    >>> operands(Mortal)
    ['a b', 'c d cd', 'e f', 'g', 'z ab', 'abz']
    >>> told()
    ''
    """
    steps = []
    x = Mortal('a') + Mortal('b')
    steps.append(told())
    Mortal('c') + Mortal('d')
    steps.append(told())
    Mortal('e') == Mortal('f')
    steps.append(told())
    Mortal('g').name
    steps.append(told())
    x += Mortal('z')
    steps.append(told())
    x = None
    steps.append(told())
    return steps


def variables(Mortal):
    """
    >>> class Mortal:
    ...     def __init__(self, name): self.name = name
    ...     def __del__(self): log.append(self.name)
    >>> variables(Mortal)
    ['a', 'b', '']
    >>> told()
    'c d'
    """
    steps = []
    x = Mortal('a')
    x = Mortal('b')
    steps.append(told())
    del x
    steps.append(told())
    x = Mortal('c')
    y = Mortal('d')
    steps.append(told())
    return steps
