/** `npm run format`: writes every file in the format that `npm test` asks for. */
import { format as formatOthers } from "./checks/format.mjs";
import { format as formatPython } from "./checks/python_style.mjs";

const changed = [...(await formatPython()), ...(await formatOthers())];
console.log([...changed, `${changed.length} files changed`].join("\n"));
