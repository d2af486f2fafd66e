// The charts of a page once a reader comes near: each is drawn by Plotly over its drawing, which stays beneath as the
// list of its marks for the keyboard; its buttons do what they say.

import { copyLink, readView } from "./address.js";
import { LiveChart } from "./live.js";
import { savePicture } from "./picture.js";

/** @typedef {import("./figure.js").Told} Told */
/** @typedef {import("./figure.js").Template} Template */
/** @typedef {{ script: string, style: string }} Parts  Plotly's bundle and its style sheet */

/** @type {Map<HTMLElement, Promise<LiveChart>>} */
const opened = new Map();
/** @type {Map<string, Promise<unknown>>} */
const fetched = new Map();

/** @param {string} address */
function fetchJson(address) {
  const known = fetched.get(address);
  if (known) return known;
  const asked = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
    return answer.json();
  });
  fetched.set(address, asked);
  asked.catch(() => fetched.delete(address));
  return asked;
}

/** @param {HTMLElement} figure */
function dataOf(figure) {
  const address = new URL(figure.dataset.chart ?? "", document.baseURI).href;
  return /** @type {Promise<Told>} */ (fetchJson(address));
}

/** @param {HTMLScriptElement | HTMLLinkElement} element @returns {Promise<void>} */
function added(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error("a part of the charts did not come")));
    document.head.append(element);
  });
}

/** @param {string} href @param {string} [id] */
function addStyle(href, id) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  if (id) {
    // By this id and class Plotly knows that its rules are there, and writes none into the page.
    link.id = id;
    link.className = "no-inline-styles";
  }
  return added(link);
}

/** @type {Promise<unknown> | undefined} */
let plotly;

/** @param {Parts} parts */
function fetchPlotly(parts) {
  plotly ??= Promise.all([
    addStyle(new URL("live.css", import.meta.url).href),
    addStyle(parts.style, "plotly.js-style-global"),
  ]).then(() => {
    const script = document.createElement("script");
    script.src = parts.script;
    return added(script);
  });
  return plotly;
}

/** @param {HTMLElement} figure @param {Parts} parts */
async function begin(figure, parts) {
  const template = fetchJson(new URL("template.json", import.meta.url).href);
  const [told, look] = await Promise.all([dataOf(figure), template, fetchPlotly(parts)]);
  const live = new LiveChart(figure, told, /** @type {Template} */ (look));
  await live.show(readView(figure.id));
  return live;
}

/**
 * The chart drawn by Plotly, from the first call on.
 * @param {HTMLElement} figure @param {Parts} parts
 */
export function open(figure, parts) {
  const known = opened.get(figure);
  if (known) return known;
  const begun = begin(figure, parts);
  opened.set(figure, begun);
  begun.catch(() => opened.delete(figure));
  return begun;
}

/**
 * Opens the list of a crowd of marks, in place.
 * @param {HTMLElement} figure @param {Element} link the crowd in the drawing @param {Parts} parts
 */
export async function openCrowd(figure, link, parts) {
  (await open(figure, parts)).openCrowd(link);
}

/**
 * What a button under a chart does.
 * @param {HTMLElement} figure @param {string} action @param {Parts} parts
 */
export async function act(figure, action, parts) {
  if (action === "svg" || action === "png") {
    say(figure, await savePicture(figure, await dataOf(figure), action));
  } else if (action === "link") {
    const live = await opened.get(figure);
    say(figure, await copyLink(figure.id, live?.zoom.view));
  } else {
    const { zoom } = await open(figure, parts);
    const FACTORS = /** @type {Record<string, number>} */ ({ "zoom-in": 0.5, "zoom-out": 2 });
    say(figure, zoom.by(FACTORS[action] ?? Number.POSITIVE_INFINITY));
  }
}

/** @param {HTMLElement} figure @param {string} words */
function say(figure, words) {
  const output = figure.querySelector("output");
  if (output) output.textContent = words;
}
