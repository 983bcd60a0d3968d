/** The part of `npm run format` that prettier does not know: Python, by ruff. */
import { format } from "./checks/python_style.mjs";

await format();
