# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""Packages of an addon: a zip to unpack into a folder of addons, and a wheel for pip.

    python3 make.py ADDON OUT < paths of its files, a line each

Both hold the same files, and all files of both have one date: what is packed twice is the same,
byte for byte.
"""

import ast
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

SERIES = "19.0"
#: the first day that a zip can tell
DATE = (1980, 1, 1, 0, 0, 0)
ADDONS = Path(__file__).parents[2] / "addon"
CLASSIFIERS = [
    "Framework :: Odoo",
    "License :: OSI Approved :: GNU Affero General Public License v3",
    "Programming Language :: Python",
]


def manifest_of(addon):
    return ast.literal_eval((ADDONS / addon / "__manifest__.py").read_text())


def project_of(addon):
    """What pip is told of an addon, by the names of the Odoo Community Association."""
    manifest = manifest_of(addon)
    ours = [name for name in manifest["depends"] if (ADDONS / name).exists()]
    return {
        "name": f"odoo-addon-{addon}",
        "version": manifest["version"],
        "description": manifest["summary"],
        "readme": f"{addon}/README.rst",
        "license": {"text": manifest["license"]},
        "authors": [{"name": manifest["author"]}],
        "urls": {"Homepage": manifest["website"]},
        "requires-python": ">=3.10",
        "classifiers": CLASSIFIERS,
        "dependencies": [
            f"odoo=={SERIES}.*",
            *(f"odoo-addon-{name}=={SERIES}.*" for name in ours),
            *manifest.get("external_dependencies", {}).get("python", []),
        ],
    }


def make_zip(folder, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            info = zipfile.ZipInfo(str(file.relative_to(folder.parent)), DATE)
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, file.read_bytes())


def make_wheel(addon, folder, out):
    target = {"force-include": {addon: f"odoo/addons/{addon}"}}
    config = {
        "project": project_of(addon),
        "tool": {"hatch": {"build": {"targets": {"wheel": target}}}},
    }
    builder = WheelBuilder(str(folder.parent), config=config)
    list(builder.build(directory=str(out), versions=["standard"]))


def main(addon, out):
    with tempfile.TemporaryDirectory() as copied:
        folder = Path(copied, addon)
        for name in sys.stdin.read().splitlines():
            path = folder / Path(name).relative_to(f"addon/{addon}")
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ADDONS.parent / name, path)
        make_zip(folder, Path(out, f"{addon}-{manifest_of(addon)['version']}.zip"))
        make_wheel(addon, folder, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
