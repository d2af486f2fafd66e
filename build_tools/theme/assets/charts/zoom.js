// The part of the x axis that is shown: by buttons and keys, and by wheel, drag and two fingers once the chart has the
// focus, so that it never takes the scrolling of the page.

import { keepView, readView } from "./address.js";
import { touching } from "./visible.js";

/** @typedef {import("./address.js").View} View */
/** @typedef {import("./figure.js").Part} Part */
/** @typedef {[low: number, high: number]} Ends */

const MOST = 100; // times the whole
const KEYS = /** @type {Record<string, number>} */ ({
  "+": 0.5,
  "=": 0.5,
  "-": 2,
  0: Number.POSITIVE_INFINITY,
});
const LEAST_MOVE = 4; // px, by which a drag is told from a click
const DAY = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = /** @type {const} */ ({ month: "long", year: "numeric", timeZone: "UTC" });
const MINUTES = "2024-01-31 12:00".length; // as exactly as an address says a time
const SETTLED = 200; // ms without a further move
const ARROWS = /** @type {Record<string, number>} */ ({ ArrowLeft: -0.2, ArrowRight: 0.2 });

export class Zoom {
  /** @param {import("./live.js").LiveChart} chart */
  constructor(chart) {
    this.chart = chart;
    /** @type {Ends} */
    this.whole = [0, 1];
    /** What the zoom changes of the axis, in Plotly's names. @type {Part} */
    this.axis = {};
    /** @type {Map<number, { x: number, y: number }>} */
    this.fingers = new Map();
    this.dragged = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.settling = undefined;
    chart.figure.addEventListener("keydown", (event) => this.key(event));
    const { ground } = chart;
    ground.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    ground.addEventListener("pointerdown", (event) => this.down(event));
    ground.addEventListener("pointermove", (event) => this.move(event));
    for (const end of ["pointerup", "pointercancel", "pointerleave"])
      ground.addEventListener(end, (event) =>
        this.fingers.delete(/** @type {PointerEvent} */ (event).pointerId),
      );
  }

  attach() {
    const axis = this.xaxis;
    this.whole = /** @type {Ends} */ (
      axis?.range.map((/** @type {unknown} */ end) => axis.r2l(end)) ?? [0, 1]
    );
    const parent = this.chart.ground.parentElement;
    if (parent && !parent.hasAttribute("tabindex")) parent.tabIndex = -1;
  }

  /** Plotly's own axis, which turns values into px. */
  get xaxis() {
    return this.chart.plot?._fullLayout.xaxis;
  }

  /** @returns {Ends} */
  get ends() {
    const axis = this.xaxis;
    return axis ? [axis.r2l(axis.range[0]), axis.r2l(axis.range[1])] : this.whole;
  }

  /** The view as it stands in an address; none where all is shown. @returns {View | undefined} */
  get view() {
    const { range } = this.axis;
    const [low, high] = (range ?? []).map((/** @type {string | number} */ end) =>
      String(end).slice(0, MINUTES),
    );
    return range && [low, high];
  }

  /** @param {View} view */
  to(view) {
    const axis = this.xaxis;
    const [low, high] = view.map((end) => (axis?.type === "date" ? axis.r2l(end) : Number(end)));
    if (low !== undefined && high !== undefined && low < high) this.set([low, high]);
  }

  /** @param {Ends} ends @returns {boolean} whether all is shown */
  set([low, high]) {
    if ("still" in this.chart.figure.dataset) return true;
    const [first, last] = this.whole;
    const span = Math.min(Math.max(high - low, (last - first) / MOST), last - first);
    const from = Math.min(Math.max(low, first), last - span);
    const isWhole = span >= last - first;
    const axis = this.xaxis;
    this.axis = isWhole
      ? {}
      : { range: [axis.l2r(from), axis.l2r(from + span)], tickmode: "auto", ticklabelshift: 0 };
    this.chart.redraw();
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), SETTLED);
    return isWhole;
  }

  /** Keeps the view in the address, and tells the list of the same things what it shows. */
  settle() {
    const { figure, all } = this.chart;
    keepView(figure.id, this.view);
    if (this.xaxis?.type !== "date") return;
    const part = this.view && { hrefs: touching(all, this.xaxis, this.ends), words: this.shown(MONTH) };
    figure.dispatchEvent(new CustomEvent("chart-part", { detail: part }));
  }

  /** Goes back to the view that stands in the address. */
  restore() {
    const view = readView(this.chart.figure.id);
    if (view) this.to(view);
    else if (this.view) this.set(this.whole);
  }

  /**
   * Shows this many times as much of the axis; returns what to tell the reader.
   * @param {number} factor @param {number} [centre]
   */
  by(factor, centre) {
    const [low, high] = this.ends;
    const at = centre ?? (low + high) / 2;
    const isWhole = Number.isFinite(factor)
      ? this.set([at - (at - low) * factor, at + (high - at) * factor])
      : this.set(this.whole);
    return isWhole ? "The whole chart is shown" : `Shown: ${this.shown()}`;
  }

  /** The ends of the axis in words. @param {Intl.DateTimeFormatOptions} [finest] */
  shown(finest = DAY) {
    const isDate = this.xaxis.type === "date";
    const words = (/** @type {number} */ end) =>
      isDate
        ? new Date(end).toLocaleDateString("en-GB", finest)
        : Number(end.toPrecision(3)).toLocaleString("en-GB");
    return [...new Set(this.ends.map(words))].join(" to ");
  }

  /** @param {number} share of what is shown */
  pan(share) {
    const [low, high] = this.ends;
    const step = (high - low) * share;
    this.set([low + step, high + step]);
  }

  get isFocused() {
    return this.chart.figure.contains(document.activeElement);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const factor = KEYS[event.key];
    const arrow = ARROWS[event.key];
    if (factor !== undefined) this.by(factor);
    else if (arrow !== undefined && this.view) this.pan(arrow);
    else return;
    event.preventDefault();
  }

  /** The value under a place on the screen. @param {number} x */
  under(x) {
    const axis = this.xaxis;
    const box = this.chart.ground.getBoundingClientRect();
    const scale = box.width / this.chart.ground.offsetWidth;
    return axis.p2l((x - box.left) / scale - axis._offset);
  }

  /** @param {WheelEvent} event */
  wheel(event) {
    if (!this.isFocused || !this.chart.plot) return;
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) this.pan(event.deltaX / 1000);
    else this.by(Math.exp(Math.max(-300, Math.min(300, event.deltaY)) / 400), this.under(event.clientX));
  }

  /** @param {PointerEvent} event */
  down(event) {
    this.dragged = false;
    if (event.target === this.chart.pointing.note) return;
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.chart.ground.parentElement?.focus({ preventScroll: true });
  }

  /** @param {PointerEvent} event */
  move(event) {
    const before = this.fingers.get(event.pointerId);
    if (before === undefined || !this.chart.plot) return;
    const now = { x: event.clientX, y: event.clientY };
    if (distance(now, before) < LEAST_MOVE && !this.dragged) return;
    this.dragged = true;
    const [other] = [...this.fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    this.fingers.set(event.pointerId, now);
    if (other)
      this.by(distance(before, other) / Math.max(distance(now, other), 1), this.under((now.x + other.x) / 2));
    else if (this.view) this.pan((before.x - now.x) / this.xaxis._length);
  }
}

/** @param {{ x: number, y: number }} one @param {{ x: number, y: number }} other */
function distance(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
