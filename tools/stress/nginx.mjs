/** An nginx before several Odoo servers, as an integrator sets it up, on loopback. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import freePort from "get-port";
import { ensurePackages } from "../lib/debian.mjs";
import { untilReady } from "../lib/odoo.mjs";
import { LOCAL } from "../lib/paths.mjs";
import { launch, newLog } from "../lib/run.mjs";

const PROGRAM = "/usr/sbin/nginx";
const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/**
 * A call that may have reached a server is not sent to the other one: nginx itself repeats only
 * what is idempotent, and what no server has accepted.
 */
const settingsOf = ({ folder, port, upstreams, log }) => `
pid ${join(folder, "nginx.pid")};
error_log ${log} warn;
worker_processes 1;
events { worker_connections 1024; }
http {
    access_log off;
    ${TEMPORARY.map((name) => `${name}_temp_path ${join(folder, name)};`).join("\n    ")}
    upstream odoo {
        ${upstreams.map((one) => `server 127.0.0.1:${one} max_fails=1 fail_timeout=1s;`).join("\n        ")}
    }
    server {
        listen 127.0.0.1:${port};
        client_max_body_size 32m;
        location / {
            proxy_pass http://odoo;
            proxy_set_header Host $http_host;
            proxy_connect_timeout 2s;
            proxy_read_timeout 720s;
            proxy_next_upstream error timeout;
        }
    }
}
`;

/**
 * @param {number[]} upstreams ports of the servers behind it
 * @param {string} logName
 * @returns {Promise<ReturnType<typeof launch> & {url: string, log: string}>}
 */
export async function startNginx(upstreams, logName, say) {
    await ensurePackages(["nginx-light"], say);
    const folder = join(LOCAL, "nginx");
    await mkdir(folder, { recursive: true });
    const port = await freePort();
    const log = await newLog(logName);
    const file = join(folder, "nginx.conf");
    const user = process.getuid() === 0 ? "user root;\n" : "";
    await writeFile(file, user + settingsOf({ folder, port, upstreams, log }));
    const args = ["-p", folder, "-e", log, "-c", file, "-g", "daemon off;"];
    const program = launch([PROGRAM, ...args], { stdio: "ignore" });
    const nginx = { ...program, url: `http://127.0.0.1:${port}`, log };
    await untilReady("nginx", nginx, 10);
    return nginx;
}
