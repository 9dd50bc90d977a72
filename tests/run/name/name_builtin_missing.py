"""Built-in names that not every interpreter has: they are looked for where they are used."""

try:
    text = reload
except NameError as error:
    text = str(error)


def caught(group):
    """
    >>> text, caught(ValueError)
    ("name 'reload' is not defined", 'no Windows')
    >>> caught(NameError)
    'as asked'
    """
    try:
        WindowsError
    except group:
        return 'as asked'
    except NameError:
        return 'no Windows'


def unused():
    return ImportCycleError, PythonFinalizationError


def found():
    """
    >>> found()
    'Quitter'
    """
    return type(exit).__name__
