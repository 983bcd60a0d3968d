// Generated from static_src/komunigi_shift_welcome/welcome_app.ts by build.mjs: edit the source.
// Copyright 2026 Komunigi
// License AGPL-3.0 or later (https://www.gnu.org/licenses/agpl).
import { Component, onMounted, onWillUnmount, useState, whenReady } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { useBus, useService } from "@web/core/utils/hooks";
import { mountComponent } from "@web/env";
import { AnswerCard } from "@komunigi_shift_welcome/answer_card/answer_card";
import { DeskClerk } from "@komunigi_shift_welcome/desk/desk_clerk";
import { KeptCards } from "@komunigi_shift_welcome/desk/kept_cards";
import { ask } from "@komunigi_shift_welcome/desk/welcome_calls";
import { NameSearch } from "@komunigi_shift_welcome/name_search/name_search";
export class WelcomeApp extends Component {
  static template = "komunigi_shift_welcome.WelcomeApp";
  static components = { AnswerCard, NameSearch };
  static props = { coop: String, link: Object, languages: Array };
  clerk = new DeskClerk(
    (question) => ask(this.props.link, question),
    new KeptCards(browser.sessionStorage)
  );
  shown = useState(this.clerk.shown);
  full = useState({ screen: false });
  setup() {
    const { bus } = useService("barcode");
    useBus(bus, "barcode_scanned", ({ detail }) => this.clerk.question("card", detail.barcode));
    const onChange = () => this.full.screen = Boolean(document.fullscreenElement);
    onMounted(() => document.addEventListener("fullscreenchange", onChange));
    onMounted(() => this.clerk.resume());
    onWillUnmount(() => document.removeEventListener("fullscreenchange", onChange));
  }
  get screen() {
    return this.shown.desk.screen;
  }
  /** How many cards wait behind the one that is shown. */
  get waiting() {
    return this.shown.desk.queue.length;
  }
  get otherLanguages() {
    return this.props.languages.filter(({ code }) => code !== this.props.link.lang);
  }
  /** The language of a link, as browsers name it. */
  htmlLang(code) {
    return code.replace("_", "-");
  }
  scan(code) {
    this.clerk.question("card", code);
  }
  choose(ticket) {
    this.clerk.question("person", ticket);
  }
  checkIn(ticket) {
    this.clerk.question("check_in", ticket);
  }
  close() {
    this.clerk.handle({ kind: "over" });
  }
  /** A search for names has failed. */
  fail(event) {
    this.clerk.handle(event);
  }
  async toggleFullScreen() {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  }
}
export async function openWelcome(props) {
  await whenReady();
  await mountComponent(WelcomeApp, document.body, { props });
}
