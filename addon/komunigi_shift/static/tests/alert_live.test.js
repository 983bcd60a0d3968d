// Generated from tests/hoot/komunigi_shift/alert_live.test.ts by build.mjs: edit the source.
import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { Component, onWillStart, reactive, useState, xml } from "@odoo/owl";
import { getService, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { useAlertChanges } from "@komunigi_shift/alert_live/alert_live_service";
import { defineShiftModels, followed, Office } from "./office";
defineShiftModels();
const ADA = { resModel: "res.partner", resId: 7 };
let live;
beforeEach(async () => {
  await Office.open();
  live = getService("komunigi_shift_alert_live");
});
async function announce(partners) {
  live.announce({ statuses: [3], partners });
  live.announce({ statuses: [3], partners });
  await followed();
}
describe("AlertLive", () => {
  test("who watches a contact is called back once, until they stop", async () => {
    const stop = live.watch(
      () => ADA,
      () => expect.step("changed")
    );
    await announce([7]);
    expect.verifySteps(["changed"]);
    await announce([8]);
    expect.verifySteps([]);
    stop();
    await announce([7]);
    expect.verifySteps([]);
  });
});
describe("useAlertChanges", () => {
  class Watching extends Component {
    static template = xml`<i/>`;
    static props = { isReady: Boolean };
    setup() {
      useAlertChanges(
        () => ADA,
        () => expect.step("changed")
      );
      if (!this.props.isReady) {
        onWillStart(() => new Promise(() => {
        }));
      }
    }
  }
  class Holder extends Component {
    static template = xml`
            <Watching t-if="state.isShown" isReady="props.isReady"/>`;
    static components = { Watching };
    static props = { state: Object, isReady: Boolean };
    state = useState(this.props.state);
  }
  for (const [name, isReady] of [
    ["after", true],
    ["before", false]
  ]) {
    test(`what is taken off the screen ${name} it was drawn is not called back`, async () => {
      const state = reactive({ isShown: false });
      await mountWithCleanup(Holder, { props: { state, isReady } });
      state.isShown = true;
      await animationFrame();
      await announce([7]);
      expect.verifySteps(["changed"]);
      state.isShown = false;
      await animationFrame();
      await announce([7]);
      expect.verifySteps([]);
    });
  }
});
