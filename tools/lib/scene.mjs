/** Scenes of tests, built in Odoo's shell. */
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/**
 * @param {import("./odoo.mjs").OdooInstance} instance
 * @param {string} database
 * @param {string} module of Python with a function `build(env, wanted)`, e.g. `tools/stress/scene`
 * @param {object} wanted
 * @returns {Promise<any>} what it answers
 */
export async function buildScene(instance, database, module, wanted) {
    const [root, ...names] = module.split("/");
    const printed = await instance.shell(
        database,
        [
            "import json, sys",
            `sys.path.insert(0, ${JSON.stringify(join(ROOT, root))})`,
            `from ${names.join(".")} import build`,
            `print(json.dumps(build(env, json.loads(${JSON.stringify(JSON.stringify(wanted))}))))`,
        ].join("\n"),
    );
    return JSON.parse(printed.trim().split("\n").pop());
}
