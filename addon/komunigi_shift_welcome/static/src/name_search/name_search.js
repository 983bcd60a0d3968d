// Generated from static_src/komunigi_shift_welcome/name_search/name_search.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onWillUnmount, useState } from "@odoo/owl";
import {
  eventOf,
  search
} from "@komunigi_shift_welcome/desk/welcome_calls";
import { isCode, isName } from "./typed_text";
const PAUSE = 400;
const FORGOTTEN = 2e4;
export class NameSearch extends Component {
  static template = "komunigi_shift_welcome.NameSearch";
  static props = { link: Object, scan: Function, choose: Function, fail: Function };
  state = useState({ text: "", found: null, isAway: false });
  timers = [];
  setup() {
    onWillUnmount(() => this.clear());
  }
  onInput() {
    this.stopTimers();
    Object.assign(this.state, { found: null, isAway: false });
    const look = setTimeout(() => void this.look(), PAUSE);
    this.timers = [look, setTimeout(() => this.clear(), FORGOTTEN)];
  }
  /** A scanner types a code into whatever has the focus, and ends it so. */
  onSubmit() {
    const text = this.state.text.trim();
    if (isCode(text)) {
      this.clear();
      this.props.scan(text);
    }
  }
  clear() {
    this.stopTimers();
    Object.assign(this.state, { text: "", found: null, isAway: false });
  }
  choose({ ticket }) {
    this.clear();
    this.props.choose(ticket);
  }
  async look() {
    const { text } = this.state;
    if (!isName(text)) {
      return;
    }
    try {
      const found = await search(this.props.link, text);
      if (this.state.text === text) {
        this.state.found = found;
      }
    } catch (error) {
      if (this.state.text !== text) {
        return;
      }
      const event = eventOf(error);
      this.state.isAway = event.kind === "delayed";
      if (!this.state.isAway) {
        this.props.fail(event);
      }
    }
  }
  stopTimers() {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }
}
