// Generated from tests/hoot/komunigi_shift/office.ts by build.mjs: edit the source.
import { advanceTime, expect } from "@odoo/hoot";
import { animationFrame, queryAll, queryFirst, queryOne, queryText } from "@odoo/hoot-dom";
import {
  MockServer,
  contains,
  defineModels,
  fields,
  getService,
  makeMockEnv,
  mockService,
  models,
  mountWithCleanup,
  onRpc,
  patchWithCleanup
} from "@web/../tests/web_test_helpers";
import { MainComponentsContainer } from "@web/core/main_components_container";
import { ConnectionLostError } from "@web/core/network/rpc";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { GATHERING } from "@komunigi_shift/alert_live/alert_live_service";
export const STATUS = "cooperative.status";
const MANAGEMENT = "komunigi_shift.group_shift_management";
const RECONNECTING = 2e3;
export class CooperativeStatus extends models.Model {
  _name = STATUS;
  name = fields.Char({ trim: true });
  sr = fields.Integer();
  active = fields.Boolean({ default: true });
  alert_registration_state = fields.Selection({
    readonly: true,
    selection: ["yes", "no", "pending", "in_alert", "not_applicable", "incomplete"].map(
      (state) => [state, state]
    )
  });
  alert_registration_reason = fields.Char({ readonly: true });
  _records = [
    { id: 3, name: "Ada", sr: 0, ...badge("no", "No: no shift booked") },
    { id: 4, name: "Bob", sr: 1, ...badge("no", "No: Bob has none") },
    { id: 5, name: "Cleo", sr: 2, ...badge("pending", "Pending: attendance") }
  ];
}
export function badge(state, reason) {
  return { alert_registration_state: state, alert_registration_reason: reason };
}
export function defineShiftModels() {
  defineMailModels();
  defineModels([CooperativeStatus]);
}
export class Office {
  /** Calls of the worker's and the shifts' methods: model, method, arguments. */
  calls = [];
  announced = [];
  actions = [];
  isConnected = true;
  /**
   * @param methods what the server answers to its methods, by name
   * @param options.env what an action finds in its environment
   */
  static async open(methods = {}, { isManagement = true, env = {} } = {}) {
    const office = new Office();
    for (const model of [STATUS, "shift.shift"]) {
      for (const [method, answer] of Object.entries(methods)) {
        onRpc(model, method, ({ args }) => {
          office.calls.push([model, method, ...args]);
          return answer(...args);
        });
      }
    }
    onRpc("res.users", "has_group", ({ args }) => args[1] !== MANAGEMENT || isManagement);
    mockService("action", {
      doAction: async (action, options = {}) => {
        office.actions.push([action, options]);
      },
      loadAction: async (name) => ({ name })
    });
    await makeMockEnv(env);
    patchWithCleanup(getService("orm"), {
      call(...args) {
        return office.isConnected ? super.call(...args) : Promise.reject(new ConnectionLostError());
      }
    });
    patchWithCleanup(getService("komunigi_shift_alert_live"), {
      announceOf(answer) {
        office.announced.push(answer);
        super.announceOf(answer);
      }
    });
    await mountWithCleanup(MainComponentsContainer);
    return office;
  }
  /** Opens one of our dialogs in Odoo's. */
  async show(dialog, props) {
    getService("dialog").add(dialog, props);
    await animationFrame();
    await animationFrame();
  }
  /** Does something while no call of a method reaches the server, of which Odoo tells. */
  async withoutConnection(act) {
    expect.errors(1);
    this.isConnected = false;
    await act();
    this.isConnected = true;
    expect.verifyErrors([/Connection couldn't be established/]);
    await advanceTime(RECONNECTING);
  }
  /** The methods that were called, in their order. */
  get methods() {
    return this.calls.map(([, method]) => method);
  }
}
export async function clickOn(selector) {
  await contains(selector).click();
  await animationFrame();
  await animationFrame();
}
export function textOf(selector) {
  return queryText(selector, { inline: true });
}
export function expectCount(selector, count) {
  expect(queryAll(selector)).toHaveLength(count);
}
export function isDisabled(selector) {
  return queryOne(selector).disabled;
}
export async function change(ids, values) {
  MockServer.env[STATUS].write(MockServer.env[STATUS].search([["id", "in", ids]]), values);
  getService("komunigi_shift_alert_live").announce({ statuses: ids, partners: [] });
  await followed();
}
export async function followed() {
  await advanceTime(GATHERING);
  await animationFrame();
  await animationFrame();
}
export function shownState(within = "") {
  return queryFirst(`${within} .o_komunigi_shift_alert_badge`)?.getAttribute("data-state") ?? null;
}
