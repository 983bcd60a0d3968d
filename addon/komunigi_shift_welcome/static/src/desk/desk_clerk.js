// Generated from static_src/komunigi_shift_welcome/desk/desk_clerk.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { reactive } from "@odoo/owl";
import {
  after,
  EMPTY,
  openCards,
  timeLeft
} from "./desk";
export class DeskClerk {
  /**
   * @param ask asks one question; it never fails, what came of it is an event.
   * @param kept keeps the cards that wait over a reload.
   */
  constructor(ask, kept) {
    this.ask = ask;
    this.kept = kept;
  }
  ask;
  kept;
  /** Reactive: what components show. */
  shown = reactive({ desk: EMPTY });
  timer;
  /** Asks about the cards that waited when the screen was reloaded. */
  resume() {
    for (const code of this.kept.read(/* @__PURE__ */ new Date())) {
      this.question("card", code);
    }
  }
  /** Takes in what has happened. */
  handle(event) {
    const before = this.shown.desk.screen;
    const desk = after(this.shown.desk, event, Date.now());
    this.shown.desk = desk;
    this.kept.keep(openCards(desk), /* @__PURE__ */ new Date());
    clearTimeout(this.timer);
    const left = timeLeft(desk, Date.now());
    if (left !== null) {
      this.timer = setTimeout(() => this.handle({ kind: "over" }), left);
    }
    if (desk.screen.kind === "asking" && before.kind !== "asking") {
      void this.ask(desk.screen.question).then((answered) => this.handle(answered));
    }
  }
  /** A card was scanned, or somebody has touched the screen. */
  question(kind, value) {
    this.handle({ kind: "asked", question: { kind, value } });
  }
}
