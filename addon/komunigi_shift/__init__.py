from . import models, rules
from .hooks import post_init_hook
