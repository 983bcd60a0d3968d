from . import models, rules, wizards
from .hooks import post_init_hook
