// One chart drawn by Plotly over the drawing that is shown at this width, and drawn anew when that changes.

import { closedUp } from "./close.js";
import { onScheme } from "./colours.js";
import { openList } from "./crowd.js";
import { figureFor } from "./figure.js";
import { Pointing } from "./pointing.js";
import { visible } from "./visible.js";
import { Zoom } from "./zoom.js";

/** @typedef {import("./figure.js").Part} Part */
/** @typedef {import("./address.js").View} View */
/** @typedef {import("./visible.js").Member} Member */
/**
 * @typedef {HTMLElement & { data: Part[], layout: Part, _fullLayout: Part,
 *   on(event: string, handle: (told: Part) => void): void }} Plot  an element in which Plotly has drawn
 */
/**
 * @typedef {object} PlotlyApi
 * @property {(at: HTMLElement, data: Part[], layout: Part, config: Part) => Promise<Plot>} newPlot
 * @property {(at: HTMLElement, data: Part[], layout: Part, config: Part) => Promise<Plot>} react
 * @property {(at: HTMLElement) => void} purge
 */

const CONFIG = { displayModeBar: false, scrollZoom: false, doubleClick: false, showTips: false };

/** @returns {PlotlyApi} */
export const plotly = () => /** @type {any} */ (window).Plotly;

export class LiveChart {
  /**
   * @param {HTMLElement} figure
   * @param {import("./figure.js").Told} told
   * @param {import("./figure.js").Template} look
   */
  constructor(figure, told, look) {
    this.figure = figure;
    this.told = told;
    this.look = look;
    this.ground = document.createElement("div");
    this.ground.className = "chart-live";
    this.ground.ariaHidden = "true";
    this.zoom = new Zoom(this);
    this.pointing = new Pointing(this);
    /** @type {Plot | undefined} */
    this.plot = undefined;
    /** @type {SVGSVGElement | undefined} */
    this.drawing = undefined;
    /** All that there is to draw at this width, whatever is shown of it. @type {Part[]} */
    this.all = [];
    this.size = "";
  }

  /** @param {View} [view] */
  async show(view) {
    await this.draw();
    if (view) this.zoom.to(view);
    this.pointing.follow(document.activeElement);
    onScheme(() => this.redraw());
    new ResizeObserver(() => this.fit()).observe(this.figure);
    this.figure.addEventListener("chart-only", () => this.redraw());
    this.figure.addEventListener("chart-whole", () => this.zoom.by(Number.POSITIVE_INFINITY));
    addEventListener("popstate", () => this.zoom.restore());
  }

  /** The drawing that the style sheet shows at this width. */
  shown() {
    const drawings = /** @type {NodeListOf<SVGSVGElement>} */ (
      this.figure.querySelectorAll(".figure-drawing")
    );
    return [...drawings].find((one) => one.getClientRects().length > 0);
  }

  async draw() {
    const drawing = this.shown();
    if (!drawing?.parentElement) return;
    this.drawing = drawing;
    this.zoom.axis = {};
    this.size = this.measured();
    drawing.parentElement.append(this.ground);
    this.place();
    const { data, layout } = this.made(drawing);
    this.plot = await plotly().newPlot(this.ground, data, layout, CONFIG);
    this.zoom.attach();
    this.pointing.attach();
    this.figure.classList.add("is-live");
  }

  /** Where the drawing stands in its place, and how large. */
  measured() {
    const box = this.drawing?.getBoundingClientRect();
    return box ? `${this.drawing?.viewBox.baseVal.width} ${box.width} ${box.height}` : "";
  }

  /** Lays the ground over the drawing, and as large: a drawing that is shrunk to a narrow screen shrinks both. */
  place() {
    const { drawing } = this;
    if (!drawing) return;
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    this.ground.style.transform = scale === 1 ? "" : `scale(${scale})`;
  }

  async fit() {
    const shown = this.shown();
    if (!shown || (shown === this.drawing && this.measured() === this.size)) return;
    if (shown === this.drawing) {
      this.size = this.measured();
      this.place();
      return;
    }
    const { view } = this.zoom;
    plotly().purge(this.ground);
    this.plot = undefined;
    await this.draw();
    if (view) this.zoom.to(view);
  }

  /** What is drawn now, of all there is. @param {SVGSVGElement} drawing */
  made(drawing) {
    const { width, height } = drawing.viewBox.baseVal;
    const figure = closedUp(figureFor(this.told, this.look, width, height), drawing);
    this.all = figure.data;
    Object.assign(figure.layout.xaxis, this.zoom.axis);
    const { only } = this.figure.dataset;
    return visible(figure, only === undefined ? undefined : new Set(only.split(" ")));
  }

  /** @param {Element} link a crowd in the drawing */
  openCrowd(link) {
    const href = link.getAttribute("href") ?? "";
    const { only } = this.figure.dataset;
    for (const { customdata, meta } of this.all) {
      const members = meta?.members?.[customdata?.indexOf(href) ?? -1];
      if (members) {
        this.pointing.hide();
        openList(
          this.figure,
          link,
          members.filter((/** @type {Member} */ one) => !only || only.split(" ").includes(one.href)),
        );
      }
    }
  }

  /** Draws anew what is to be seen now, in the colours of now. */
  redraw() {
    const { plot, drawing } = this;
    if (!plot || !drawing) return;
    this.pointing.hide();
    const { data, layout } = this.made(drawing);
    plotly().react(plot, data, layout, CONFIG);
  }
}
