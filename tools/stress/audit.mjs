/**
 * What must hold afterwards: the statements, what the adversary's judge says of any database, and
 * the addon's own comparison.
 */
import { wrongNow } from "../../tests/adversary/judge.mjs";
import { Snapshots } from "../../tests/adversary/snapshot.mjs";
import { MINIMUM, WALLETS } from "./scene.mjs";
import { bookStatements, ledgerStatements, shiftStatements } from "./statements_books.mjs";
import { clientStatements, orderStatements } from "./statements_money.mjs";
import { officeStatements } from "./statements_office.mjs";

const shown = (rows) => rows.map((row) => JSON.stringify(row));

export class Audit {
    /**
     * @param {import("../lib/odoo.mjs").OdooInstance} instance
     * @param {object} scene
     * @param {import("../../tests/adversary/sql.mjs").Sql} sql
     */
    constructor(instance, scene, sql) {
        Object.assign(this, { instance, scene, sql });
        this.snapshots = new Snapshots(sql, scene);
        /** @type {import("../lib/results.mjs").Finding[]} */
        this.findings = [];
        this.statements = [
            ...clientStatements(),
            ...orderStatements(scene),
            ...ledgerStatements(),
            ...bookStatements(scene),
            ...shiftStatements(),
            ...officeStatements(),
        ];
    }

    /** Notes that something holds, or which of `wrong` contradict it. */
    note(name, wrong, detail = "") {
        this.findings.push({ name, wrong, detail });
    }

    /**
     * Writes down beside the data what clients know of their orders, and of the office's requests.
     * @param {{orders: import("./client.mjs").Order[], requests: object[]}} known
     */
    async hear({ orders, requests }) {
        const [company] = this.scene.companies;
        const known = orders.map(({ uuid, told, kind, wallet, total, shared }) => {
            return { uuid, told, kind, wallet, total, shared };
        });
        const wallets = WALLETS.map(({ opening, price }, shared) => {
            const { household } = this.scene.households[shared];
            return { shared, opening, price, household, company: company.id, minimum: MINIMUM };
        });
        await this.keep("stress_order", known, [
            ...["uuid text", "told text", "kind text", "wallet int", "total int", "shared int"],
        ]);
        await this.keep("stress_request", requests, [
            ...["reference text", "kind text", "told text", "standing int", "bought text"],
            ...["household int", "amount int"],
        ]);
        await this.keep("stress_shared", wallets, [
            ...["shared int", "opening int", "price int", "household int", "company int"],
            "minimum int",
        ]);
        await this.sql.value("CREATE INDEX ON stress_order (uuid); ANALYZE; SELECT 1");
    }

    keep(table, rows, columns) {
        const json = JSON.stringify(rows).replaceAll("'", "''");
        return this.sql.value(
            `DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} AS SELECT *
             FROM json_to_recordset('${json}') AS known (${columns.join(", ")}); SELECT 1`,
        );
    }

    /** The statements, each with how much it looked at. */
    async check() {
        for (const { name, of, wrong } of this.statements) {
            try {
                const seen = await this.sql.value(`SELECT count(*) FROM ${of}`);
                const nothing = seen ? [] : ["there is nothing to look at"];
                const found = shown(await this.sql.rows(wrong));
                this.note(name, [...found, ...nothing], `${seen} seen`);
            } catch (error) {
                this.note(name, [error.message]);
            }
        }
    }

    /** Breaks the data for each statement in turn, and sees that the statement notices. */
    async prove() {
        const blind = [];
        for (const { name, broken, wrong } of this.statements) {
            try {
                const off = "SET LOCAL session_replication_role = replica";
                await this.sql.value(`BEGIN; ${off}; ${broken}; SELECT 1`);
                if (!(await this.sql.rows(wrong)).length) {
                    blind.push(name);
                }
            } catch (error) {
                blind.push(`${name}: ${error.message}`);
            }
            await this.sql.value("ROLLBACK; SELECT 1");
        }
        const number = this.statements.length;
        this.note("each statement fails where the data is broken", blind, `${number} statements`);
    }

    /** The adversary's judge, who has heard nothing of what went on. */
    async judge(when) {
        const { users, companies } = this.scene;
        const rules = {
            managers: new Set([users.manager, users.shopkeeper]),
            limits: new Map(companies[0].tills.slice(2, 3).map(({ config }) => [config, 500])),
            minimum: MINIMUM,
        };
        const now = await this.snapshots.take();
        const detail = `${now.orders.size} orders, ${now.entries.size} movements`;
        this.note(
            `the adversary's judge finds nothing wrong ${when}`,
            wrongNow(now, rules),
            detail,
        );
    }

    async compare(when) {
        const differences = await this.instance.shell(
            this.scene.database,
            "print(env['customer.wallet.agreement']._differences(env['res.company'].search([])))",
        );
        const found = differences.trim().split("\n").pop();
        const name = `the addon's own comparison finds no difference ${when}`;
        this.note(name, found === "[]" ? [] : [found]);
    }
}
