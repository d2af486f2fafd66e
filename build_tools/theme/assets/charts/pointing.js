// What is said at a mark, the same words by pointer, touch and keyboard; a mark leads to its record.

import { placeNote } from "./place.js";

/** @typedef {import("./figure.js").Part} Part */
/** @typedef {{ says: string, href: string, x: number, y: number }} Mark  with its place on the ground, in px */

export class Pointing {
  /** @param {import("./live.js").LiveChart} chart */
  constructor(chart) {
    this.chart = chart;
    this.note = document.createElement("a");
    this.note.className = "chart-note-at";
    this.note.tabIndex = -1;
    this.note.hidden = true;
    this.note.ariaHidden = "true";
    this.ring = document.createElement("span");
    this.ring.className = "chart-ring";
    this.ring.hidden = true;
    this.kind = "mouse";
    chart.ground.addEventListener("pointerdown", (event) => {
      this.kind = event.pointerType;
      if (this.kind === "touch" && event.target !== this.note) this.hide();
    });
    chart.figure.addEventListener("focusin", (event) => this.follow(event.target));
    chart.figure.addEventListener("focusout", (event) => {
      if (event.relatedTarget !== this.note) this.hide();
    });
    chart.figure.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hide();
    });
  }

  attach() {
    const { ground, plot } = this.chart;
    ground.append(this.ring, this.note);
    plot?.on("plotly_hover", ({ points }) => this.show(this.markOf(points[0])));
    plot?.on("plotly_unhover", () => {
      // A finger leaves the mark to follow its words.
      if (this.kind !== "touch") this.follow(document.activeElement);
    });
    plot?.on("plotly_click", ({ points, event }) => this.choose(this.markOf(points[0]), event));
  }

  /** @param {Part} point as Plotly tells of one */
  markOf({ data, pointNumber }) {
    return this.at(data, pointNumber);
  }

  /**
   * A point of a trace; a bar is spoken of at its middle.
   * @param {Part} trace @param {number} number
   * @returns {Mark}
   */
  at(trace, number) {
    const { xaxis, yaxis } = this.chart.plot?._fullLayout ?? {};
    let [x, y] = [xaxis.d2l(trace.x[number]), yaxis.d2l(trace.y[number])];
    if (trace.type === "bar" && trace.orientation === "h")
      x = xaxis.d2l(trace.base?.[number] ?? 0) + trace.x[number] / 2;
    else if (trace.type === "bar") y = yaxis.d2l(trace.base?.[number] ?? 0) + trace.y[number] / 2;
    const says = trace.text?.[number] ?? "";
    const href = trace.customdata?.[number] || this.linkOf(says);
    return { says, href, x: xaxis._offset + xaxis.l2p(x), y: yaxis._offset + yaxis.l2p(y) };
  }

  /** Where the mark of the drawing leads that says the same. @param {string} says */
  linkOf(says) {
    const titles = [...(this.chart.drawing?.querySelectorAll("a title") ?? [])];
    return (
      titles
        .find((title) => title.textContent === says)
        ?.closest("a")
        ?.getAttribute("href") ?? ""
    );
  }

  /** All that a link of the drawing says. @param {Element} link */
  static saidBy(link) {
    return [...link.querySelectorAll("title")].map((title) => title.textContent ?? "");
  }

  /** A row without a value has no point: it stands where it is written. @param {Element} link @returns {Mark} */
  placeOf(link) {
    const box = /** @type {SVGGraphicsElement} */ (link).getBBox();
    const href = link.getAttribute("href") ?? "";
    return { says: "", href, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** The point that says what a link of the drawing says. @param {Element} link @returns {Mark | undefined} */
  markFor(link) {
    const said = Pointing.saidBy(link);
    const href = link.getAttribute("href");
    for (const trace of this.chart.all) {
      if (trace.hoverinfo === "skip" || !Array.isArray(trace.text)) continue;
      const fits = (/** @type {string} */ says, /** @type {number} */ number) =>
        said.includes(says) && (trace.customdata?.[number] || href) === href;
      const number = trace.text.findIndex(fits);
      if (number >= 0) return this.at(trace, number);
    }
    return undefined;
  }

  /**
   * Says what the link with the focus says; nothing where the focus is on none.
   * @param {EventTarget | null} target
   * @returns {void}
   */
  follow(target) {
    if (target === this.note) return;
    const link = target instanceof Element ? target.closest(".figure-drawing a") : null;
    if (!link || !this.chart.drawing?.contains(link)) return this.hide();
    let found = this.markFor(link);
    const { xaxis } = this.chart.plot?._fullLayout ?? {};
    const share = found ? (found.x - xaxis._offset) / xaxis._length : 0;
    if (share < 0 || share > 1) {
      this.chart.zoom.pan(share - 0.5);
      found = this.markFor(link);
    }
    found ??= this.placeOf(link);
    this.show({ ...found, says: Pointing.saidBy(link).join("; ") });
    this.ring.hidden = false;
  }

  /** @param {Mark} mark */
  show({ says, href, x, y }) {
    const { note, ring } = this;
    const { ground } = this.chart;
    note.textContent = says;
    if (href) note.href = href;
    else note.removeAttribute("href");
    note.hidden = false;
    ring.hidden = true;
    ring.style.transform = `translate(${x}px, ${y}px)`;
    const [left, top] = placeNote(ground, note, { x, y });
    note.style.transform = `translate(${left}px, ${top}px)`;
    ground.classList.toggle("is-on-mark", href !== "");
  }

  hide() {
    this.note.hidden = true;
    this.ring.hidden = true;
    this.chart.ground.classList.remove("is-on-mark");
  }

  /** A click leads to the record; a finger first shows what it is on, and leads by the words. @param {Mark} mark @param {MouseEvent} event */
  choose(mark, event) {
    if (this.chart.zoom.dragged || !mark.href) return;
    const crowd = this.chart.drawing?.querySelector(`.figure-crowd[href="${CSS.escape(mark.href)}"]`);
    if (crowd) return this.chart.openCrowd(crowd);
    if (this.kind === "touch") this.show(mark);
    else if (event.ctrlKey || event.metaKey || event.shiftKey) window.open(mark.href, "_blank", "noopener");
    else location.href = mark.href;
  }
}
