"""What tests change in Odoo. Every process of theirs loads it; it is never installed.

- A password is hashed in no time: 600,000 rounds take half a second at each sign-in.
- Where TEST_CLOCKS names a folder, `fields.Datetime.now()` answers the naive UTC instant in the
  file that is named like the database, and the real one while it is empty or missing.
- A file of our addons in a bundle is as new as its content, not as the clone: bundles that are kept
  with a database hold in every clone.
- A library of video calls that Debian's package of Odoo leaves out is empty, not an error: Odoo's
  Hoot would stop at it.
- With TEST_WALLET, the wallet is enabled in the company of each class of Odoo's tests that has a
  chart of accounts, once the class is prepared: its tills then offer it.
"""

import logging
import os
import threading
import zlib
from datetime import datetime
from pathlib import Path

from odoo import fields
from odoo.addons.base.models import assetsbundle, res_users

_logger = logging.getLogger(__name__)

res_users.MIN_ROUNDS = 1

_real_now = fields.Datetime.now


def _now(*_args):
    database = getattr(threading.current_thread(), "dbname", None)
    clock = Path(os.environ["TEST_CLOCKS"], str(database))
    text = clock.read_text() if clock.exists() else ""
    return datetime.fromisoformat(text) if text else _real_now()


if "TEST_CLOCKS" in os.environ:
    fields.Datetime.now = staticmethod(_now)


_file_time = assetsbundle.WebAsset.last_modified.fget


def _time_or_content(asset):
    if asset.url and asset.url.startswith("/komunigi_"):
        return zlib.crc32(Path(asset._filename).read_bytes())
    return _file_time(asset)


assetsbundle.WebAsset.last_modified = property(_time_or_content)


_read_asset = assetsbundle.WebAsset._fetch_content


def _read_asset_if_packaged(asset):
    try:
        return _read_asset(asset)
    except assetsbundle.AssetError:
        if "selfie_segmentation" in asset.name:
            return ""
        raise


assetsbundle.WebAsset._fetch_content = _read_asset_if_packaged


def _enable_wallet(test_class):
    env = getattr(test_class, "env", None)
    company = env and "customer.wallet" in env and env(su=True).company
    if company and company.chart_template:
        try:
            # tests take the first method for cash or the bank's; one without a sequence is the last
            methods = company.env["pos.payment.method"].search([("company_id", "=", company.id)])
            methods.filtered(lambda method: not method.sequence).sequence = 1
            company.enable_customer_wallet().sequence = 99
            _logger.info("the wallet is on in %s", test_class.__name__)
        except Exception:
            _logger.exception("komunigi_wallet is not on in %s", test_class.__name__)


def _with_wallet(prepare):
    def prepare_with_wallet(suite, test, result):
        is_next = type(test) is not result._previousTestClass
        prepare(suite, test, result)
        if is_next and not getattr(type(test), "_classSetupFailed", True):
            _enable_wallet(type(test))

    return prepare_with_wallet


if "TEST_WALLET" in os.environ:
    from odoo.tests.suite import TestSuite

    TestSuite._handleClassSetUp = _with_wallet(TestSuite._handleClassSetUp)
