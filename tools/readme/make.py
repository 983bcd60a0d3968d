# Copyright 2026 Komunigi
# License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
"""The pages of each addon, of the fragments in its `readme/`: README.rst, and
static/description/index.html, which Odoo shows among its apps.

    python3 make.py [--check]     ends with 1 where a page is not what its fragments say

By the conventions of the Odoo Community Association; pandoc and docutils do the work.
"""

import ast
import subprocess
import sys
from pathlib import Path

from docutils.core import publish_string

ADDONS = Path(__file__).parents[2] / "addon"
#: fragment -> title of its section, below the description
SECTIONS = {
    "CONFIGURE": "Configuration",
    "USAGE": "Usage",
    "DEVELOP": "Development",
    "ROADMAP": "Known issues / Roadmap",
    "HISTORY": "Changelog",
}
#: of a page that stands elsewhere than its pictures
PICTURES = "../static/description/"
STYLE = Path(__file__).parent / "page.css"


def write_pages(folder, *options):
    text = readme_of(folder)
    pages = {
        folder / "README.rst": text.replace(PICTURES, "static/description/"),
        folder / "static" / "description" / "index.html": page_of(text.replace(PICTURES, "")),
    }
    for path, page in pages.items():
        if "--check" not in options:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page)
        elif not path.exists() or path.read_text() != page:
            name = path.relative_to(ADDONS.parent)
            sys.exit(f"{name} is not what its fragments say: npm run readme")


def readme_of(folder):
    manifest = ast.literal_eval((folder / "__manifest__.py").read_text())
    told = ", ".join(manifest[key] for key in ("version", "development_status", "license"))
    website = manifest["website"]
    parts = [
        ".. Made of the fragments in readme/ by `npm run readme`: change those.\n\n"
        + titled(manifest["name"], "=", over=True),
        f"| Version {told}\n| `{website} <{website}>`__",
        section_of(folder, "DESCRIPTION"),
        "**Table of contents**\n\n.. contents::\n   :local:",
    ]
    for name, title in SECTIONS.items():
        if (folder / "readme" / f"{name}.md").exists():
            parts += [titled(title, "="), section_of(folder, name)]
    maintainers = "\n".join(f"- {name}" for name in manifest["maintainers"])
    parts += [
        titled("Credits", "="),
        titled("Authors", "-"),
        "\n".join(f"- {author.strip()}" for author in manifest["author"].split(",")),
        titled("Contributors", "-"),
        section_of(folder, "CONTRIBUTORS"),
        titled("Maintainers", "-"),
        maintainers,
    ]
    return "\n\n".join(parts) + "\n"


def titled(title, line, over=False):
    drawn = line * len(title)
    return f"{drawn}\n{title}\n{drawn}" if over else f"{title}\n{drawn}"


def section_of(folder, name):
    """A fragment as reStructuredText; its headings are below those of the page."""
    command = ["pandoc", "--from=gfm", "--to=rst", "--wrap=none", "--shift-heading-level-by=1"]
    text = (folder / "readme" / f"{name}.md").read_text()
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def page_of(text):
    page = publish_string(
        text,
        writer_name="html5",
        settings_overrides={
            "stylesheet_path": str(STYLE),
            "embed_stylesheet": True,
            "report_level": 2,
            "halt_level": 2,
        },
    )
    return page.decode()


if __name__ == "__main__":
    for fragments in sorted(ADDONS.glob("*/readme")):
        write_pages(fragments.parent, *sys.argv[1:])
