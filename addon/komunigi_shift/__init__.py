from . import models, policy, wizards
from .hooks import post_init_hook
