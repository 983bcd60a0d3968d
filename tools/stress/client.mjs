/** One cashier at work: sends orders as the till does, and treats a lost answer as the till does. */
import { orderData } from "../../tests/adversary/orders.mjs";
import { LostAnswer, ServerError } from "../lib/connection.mjs";
import { isBusy, isTrueRefusal } from "./answers.mjs";
import { MINIMUM, WALLETS } from "./scene.mjs";

const TRIES = 12;
const PAUSE = 400;
const GIVEN_UP = /has given up this attempt/;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * @typedef {object} Order what a client knows of one that it made
 * @property {string} uuid
 * @property {"spend" | "topUp"} kind
 * @property {number} wallet which of WALLETS
 * @property {number} amount in cents
 * @property {object} data what is sent, the same at each try
 * @property {"open" | "recorded" | "refused" | "unexplained"} told what the client knows
 * @property {number} attempt number of the attempt under way: one more after each question
 * @property {number} sent how often it was sent
 * @property {number} lost how many answers never came
 */

export class Client {
    /**
     * @param {import("../../tests/adversary/scene.mjs").Scene} scene
     * @param {object} parts
     * @param {import("./servers.mjs").Servers} parts.servers
     * @param {import("../lib/connection.mjs").Connection} parts.connection logged in
     * @param {import("./answers.mjs").Answers} parts.answers of everybody
     * @param {() => number} parts.random
     * @param {number} parts.cashier id of the user
     */
    constructor(scene, { servers, connection, answers, random, cashier }) {
        Object.assign(this, { scene, servers, connection, answers, random, cashier });
        /** @type {Order[]} */
        this.orders = [];
    }

    choose(list) {
        return list[Math.floor(this.random() * list.length)];
    }

    make(kind, wallet) {
        const [company] = this.scene.companies;
        const spends = kind === "spend";
        const amount = WALLETS[wallet][spends ? "price" : "topUp"];
        const data = orderData({
            company,
            till: this.choose(company.tills),
            user: this.cashier,
            customer: this.choose(Object.values(this.scene.households[wallet])),
            lines: [{ product: spends ? "goods" : "top_up", price: amount / 100 }],
            payments: [{ method: spends ? "wallet" : "cash", amount: amount / 100 }],
        });
        const { uuid } = data;
        const known = { told: "open", attempt: 1, sent: 0, lost: 0 };
        const order = { uuid, kind, wallet, amount, data, ...known };
        this.orders.push(order);
        return order;
    }

    /**
     * Works until told to stop, mostly spending, and with all that goes wrong at a till.
     * @param {() => boolean} isOver
     * @param {number} most orders to make
     */
    async work(isOver, most) {
        for (let made = 0; made < most && !isOver(); made += 1) {
            const wallet = Math.floor(this.random() * WALLETS.length);
            const order = this.make(this.random() < 0.2 ? "topUp" : "spend", wallet);
            const habit = this.random();
            if (habit < 0.15) {
                await this.sendTwice(order);
            } else if (habit < 0.3) {
                await this.sendImpatiently(order);
            } else {
                await this.send(order);
            }
            if (habit > 0.85) {
                await this.replay();
            }
        }
    }

    async topUp(wallet) {
        await this.send(this.make("topUp", wallet));
    }

    /** Spends from a wallet until it is refused: what is left cannot carry one order more. */
    async drain(wallet, most) {
        for (let made = 0; made < most; made += 1) {
            const order = this.make("spend", wallet);
            await this.send(order);
            if (order.told !== "recorded") {
                return;
            }
        }
    }

    /** To both servers in the same moment, as two tabs of one browser might. */
    async sendTwice(order) {
        await Promise.all([this.send(order, 0), this.send(order, 1)]);
    }

    /** Stops listening before the answer: the network was cut, the server works on. */
    async sendImpatiently(order) {
        const signal = AbortSignal.timeout(Math.round(20 + this.random() * 500));
        await this.send(order, undefined, signal);
    }

    /** Sends again what is recorded already, to whichever server. */
    async replay() {
        const recorded = this.orders.filter((order) => order.told === "recorded");
        if (recorded.length) {
            await this.send(this.choose(recorded));
        }
    }

    /** Sends an order until the client knows what became of it. */
    async send(order, first = Math.floor(this.random() * 2), signal = undefined) {
        let known = await this.attempt(order, first, signal);
        for (let turn = 1; !known && turn < TRIES; turn += 1) {
            await pause(PAUSE);
            known = await this.askThenSend(order, (first + turn) % 2);
        }
    }

    /** As the till does after a lost answer: sends again only what is not recorded. */
    async askThenSend(order, server) {
        const recorded = await this.isRecorded(order, server);
        if (recorded) {
            this.tell(order, "recorded");
        }
        return recorded ?? this.attempt(order, server);
    }

    /** @returns {Promise<boolean>} whether the client knows now */
    async attempt(order, server, signal) {
        order.sent += 1;
        const data = { ...order.data, customer_wallet_attempt: order.attempt };
        try {
            const result = await this.call(server, "sync_from_ui", [[data]], signal);
            const mine = result["pos.order"]?.find(({ uuid }) => uuid === order.uuid);
            const recorded = mine && ["paid", "done"].includes(mine.state);
            this.answers.note(`recorded ${order.kind}`);
            this.tell(order, recorded ? "recorded" : "unexplained");
            return true;
        } catch (error) {
            if (error instanceof LostAnswer) {
                order.lost += 1;
                return false;
            }
            this.hearError(order, error);
            return true;
        }
    }

    hearError(order, error) {
        if (!(error instanceof ServerError)) {
            throw error;
        }
        if (GIVEN_UP.test(error.message) && order.lost) {
            // The other of two that were sent at once asked, and now sends it again.
            this.answers.note(`${error.type}: ${error.message}`);
            return;
        }
        const { price } = WALLETS[order.wallet];
        const spent = order.kind === "spend";
        const explained =
            isBusy(error) || (spent && isTrueRefusal(error, { price, minimum: MINIMUM }));
        this.answers.note(`${error.type}: ${error.message}`, explained);
        this.tell(order, explained ? "refused" : "unexplained");
    }

    /** What was recorded stays recorded, whatever another try of the same order hears. */
    tell(order, told) {
        if (order.told !== "recorded") {
            order.told = told;
        }
    }

    /**
     * Asks for an order; whatever was sent of it until now is given up where it is not recorded.
     * @returns {Promise<true | null | false>} null where it is not recorded, false where the
     *     question itself was lost
     */
    async isRecorded(order, server) {
        const { attempt } = order;
        try {
            const answer = await this.call(server, "get_recorded_order", [order.uuid, attempt]);
            this.answers.note(answer ? "asked: recorded" : "asked: not recorded");
            order.attempt = Math.max(order.attempt, attempt + 1);
            return answer ? true : null;
        } catch (error) {
            if (!(error instanceof LostAnswer)) {
                this.answers.note(`asked: ${error.type}: ${error.message}`, false);
            }
            return false;
        }
    }

    async call(server, method, args, signal) {
        try {
            return await this.connection.call(server, "pos.order", method, args, { signal });
        } catch (error) {
            if (error instanceof LostAnswer) {
                const cut = signal?.aborted;
                const explained = cut || this.servers.mayBeDown(server);
                const why = cut ? "the client stopped listening" : "the server is down";
                this.answers.note(`no answer, ${explained ? why : error.message}`, explained);
            }
            throw error;
        }
    }
}
