from . import shift_demo
