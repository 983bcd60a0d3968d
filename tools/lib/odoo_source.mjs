/**
 * Where the Odoo that we run comes from: the developer's own (`ODOO_BIN`), or Debian's package of
 * Odoo 19, which stands in Debian unstable only and is unpacked into the cache, never installed.
 */
import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PYTHON, ensurePackages } from "./debian.mjs";
import { Failure } from "./failure.mjs";
import { CACHE } from "./paths.mjs";
import { run } from "./run.mjs";

/** Libraries that Odoo 19 imports. */
const PYTHON_PACKAGES = [
    "asn1crypto babel cbor2 chardet cryptography dateutil docutils freezegun geoip2 gevent",
    "greenlet idna jinja2 libsass lxml magic markupsafe num2words ofxparse openpyxl openssl",
    "passlib pil polib psutil psycopg2 pypdf pypdf2 tz qrcode reportlab requests rjsmin serial",
    "stdnum urllib3 usb vobject websocket werkzeug xlrd xlsxwriter xlwt zeep",
]
    .join(" ")
    .split(" ")
    .map((name) => `python3-${name}`);

/** From Debian unstable: Odoo, and what it links to by a relative path. */
const UNSTABLE_PACKAGES = [
    "odoo-19",
    "libjs-jquery",
    "libjs-jquery-form",
    "libjs-underscore",
    "fonts-montserrat",
    "fonts-ocr-b",
    "fonts-roboto-unhinted",
    "fonts-glyphicons-halflings",
];

/** From the machine's own release: unstable's have moved their files. */
const RELEASE_PACKAGES = ["fonts-font-awesome", "fonts-inconsolata"];

const UNPACKED = join(CACHE, "odoo-19.0");
/** Databases to copy from, for every clone of this user; they go with it. */
const DATABASES = join(UNPACKED, "databases");
/** Python's own cache, kept out of the sources: Odoo starts faster with it. */
const BYTECODE = join(CACHE, "bytecode");

/**
 * @typedef {object} Odoo
 * @property {string[]} command starts Odoo's command line
 * @property {Record<string, string>} env to run it with
 * @property {string} [databases] folder of databases that are kept with it; none beside an Odoo of the
 *     developer's own, which may change
 */

/** @returns {Promise<Odoo>} an Odoo 19 that can be run; downloads it where it is missing */
export function provideOdoo(say) {
    return process.env.ODOO_BIN ? ownOdoo(process.env.ODOO_BIN, say) : debianOdoo(say);
}

async function ownOdoo(name, say) {
    const bin = resolve(name);
    if (!existsSync(bin)) {
        throw new Failure(`ODOO_BIN is ${bin}, which does not exist`, "Correct it or unset it.");
    }
    const { stdout } = await run([bin, "--version"], {
        hint: "Odoo and its Python libraries must run as they are; try that command by hand.",
    });
    const version = stdout.trim();
    if (!/\b19\.0\b/.test(version)) {
        throw new Failure(
            `this is not Odoo 19.0: ${version}`,
            "Set ODOO_BIN to the odoo-bin of an Odoo 19.0, or unset it to have one downloaded.",
        );
    }
    say(version);
    return { command: [bin], env: {} };
}

async function debianOdoo(say) {
    await ensurePackages(PYTHON_PACKAGES, say);
    if (!existsSync(join(UNPACKED, "complete"))) {
        await unpack(say);
    }
    const packages = join(UNPACKED, "usr/lib/python3/dist-packages");
    return {
        command: [PYTHON, join(UNPACKED, "usr/bin/odoo")],
        env: { PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: "", PYTHONPYCACHEPREFIX: BYTECODE },
        databases: DATABASES,
    };
}

/** Downloads and unpacks beside the final folder, and moves it there when nothing is missing. */
async function unpack(say) {
    const work = `${UNPACKED}.${process.pid}`;
    const downloads = join(work, "downloads");
    const tree = join(work, "tree");
    await mkdir(join(downloads, "lists", "partial"), { recursive: true });
    await mkdir(tree);
    try {
        const sources = join(downloads, "sources.list");
        await writeFile(sources, `deb ${await archiveAddress()} unstable main\n`);
        const unstable = [
            ["Dir::Etc::sourcelist", sources],
            ["Dir::Etc::sourceparts", "-"],
            ["Dir::State::lists", join(downloads, "lists")],
            ["Dir::Cache", join(downloads, "cache")],
            ["APT::Sandbox::User", "root"],
        ].flatMap(([key, value]) => ["-o", `${key}=${value}`]);
        const hint = "Check that apt reaches Debian's archive, or set ODOO_BIN to an Odoo 19.0.";
        const options = { cwd: downloads, hint };
        say("downloading Odoo 19 from Debian unstable (about 125 MB)");
        await run(["apt-get", ...unstable, "update"], options);
        await run(["apt-get", ...unstable, "download", ...UNSTABLE_PACKAGES], options);
        await run(["apt-get", "download", ...RELEASE_PACKAGES], options);
        say("unpacking it (about 1.3 GB)");
        for (const file of readdirSync(downloads).filter((name) => name.endsWith(".deb"))) {
            await run(["dpkg", "-x", join(downloads, file), tree]);
        }
        const { output } = await run(["find", "-L", tree, "-type", "l"]);
        if (output.trim()) {
            throw new Failure(`Odoo's package links to files that are missing:\n${output}`);
        }
        await writeFile(join(tree, "complete"), "");
        await rm(UNPACKED, { recursive: true, force: true });
        await rename(tree, UNPACKED);
    } finally {
        await rm(work, { recursive: true, force: true });
    }
}

/** The address of the Debian archive, from this machine's own apt configuration. */
async function archiveAddress() {
    const { stdout } = await run(["apt-get", "indextargets", "--format", "$(REPO_URI)"]);
    const address = stdout.split("\n").find((line) => line && !/security/.test(line));
    if (!address) {
        throw new Failure(
            "apt has no Debian archive configured",
            "Add Debian's main archive to apt's sources, or set ODOO_BIN to an Odoo 19.0.",
        );
    }
    return address;
}
