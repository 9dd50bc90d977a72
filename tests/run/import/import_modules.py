"""import and from import."""
import os.path
import os.path as path
import math, sys as system
import xml.etree.ElementTree as tree
from math import pi, floor as down
from os import path as path_again
from collections import *


def names():
    """
    >>> names()
    (True, True, True, 3.141592653589793, 2, 'ElementTree', True)
    """
    return (os.path is path, path is path_again, system.modules['math'] is math, pi, down(2.5), tree.__name__.split('.')[-1],
            OrderedDict is not None)


def local():
    """
    >>> local()
    ('a/b', 'OrderedDict', 5)
    """
    import posixpath
    import collections.abc
    from collections import OrderedDict as O, deque
    from posixpath import (join,)
    return join('a', 'b'), O.__name__, len(deque(range(5)))


def top_of_dotted():
    """
    >>> top_of_dotted()
    ('xml', True)
    """
    import xml.dom.minidom
    return xml.__name__, hasattr(xml.dom, 'minidom')


def missing_module():
    """
    >>> missing_module()
    ('ModuleNotFoundError', "No module named 'no_such_module'", 'no_such_module')
    """
    try:
        import no_such_module
    except ImportError as e:
        return type(e).__name__, str(e), e.name


def missing_name():
    """
    >>> missing_name()
    ('ImportError', "cannot import name 'no_such_name' from 'math'", 'math')
    """
    try:
        from math import no_such_name
    except ImportError as e:
        return type(e).__name__, str(e).split(' (')[0], e.name


def missing_part():
    """
    >>> missing_part()
    "No module named 'os.no_such_part'; 'os' is not a package"
    """
    try:
        import os.no_such_part
    except ImportError as e:
        return str(e)


def submodule():
    """
    >>> submodule()
    'xml.sax.handler'
    """
    from xml.sax import handler
    return handler.__name__


def as_global():
    """
    >>> as_global(), root(4)
    (None, 2.0)
    """
    global late
    import math as late


def root(x):
    return late.sqrt(x)


def relative():
    """
    >>> relative()
    'attempted relative import with no known parent package'
    """
    try:
        from . import something
    except ImportError as e:
        return str(e)


def in_condition(flag):
    """
    >>> in_condition(1), in_condition(0)
    ('dumps', 'UnboundLocalError')
    """
    if flag:
        import json
    try:
        return json.dumps.__name__
    except UnboundLocalError as e:
        return type(e).__name__
