// A chart as a file to take away: its drawing in the colours of now, with title, citation and date in the picture.

import { tokenOf } from "./colours.js";

/** @typedef {import("./figure.js").Told} Told */
/** @typedef {{ words: string, size: number, weight: number, colour: string, gap: number }} Text */

const PAD = 24;
const LINE = 1.4;
const SCALE = 2;
const LOOKS = [
  ...["color", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order"],
  ...["font-family", "font-size", "font-weight"],
];

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * A copy of a drawing that carries its looks itself, without the page's style sheet.
 * @param {SVGSVGElement} drawing
 */
function selfContained(drawing) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const copies = [copy, ...copy.querySelectorAll("*")];
  [drawing, ...drawing.querySelectorAll("*")].forEach((one, place) => {
    const look = getComputedStyle(one);
    const target = copies[place];
    for (const name of LOOKS) target?.setAttribute(name, look.getPropertyValue(name));
    target?.removeAttribute("class");
    if (one instanceof SVGAElement)
      target?.setAttribute("href", new URL(one.href.baseVal, document.baseURI).href);
  });
  copy.removeAttribute("aria-labelledby");
  for (const one of copy.querySelectorAll("[hidden]")) one.remove();
  copy.prepend(...symbolsOf(drawing));
  return copy;
}

/**
 * Copies of the shapes of the page that a drawing uses.
 * @param {SVGSVGElement} drawing
 */
function symbolsOf(drawing) {
  const names = new Set([...drawing.querySelectorAll("use")].map((one) => one.href.baseVal));
  return [...names].flatMap((name) => document.querySelector(name)?.cloneNode(true) ?? []);
}

/**
 * Words in lines of at most this many px.
 * @param {Text} text @param {number} room
 */
function inLines({ words, size, weight }, room) {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return [words];
  pen.font = `${weight} ${size}px ${tokenOf("sans")}`;
  /** @type {string[]} */
  const lines = [];
  for (const word of words.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && pen.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Paragraphs one under the other from a height on: their SVG, and the height at which they end.
 * @param {Text[]} texts @param {number} top @param {number} room
 * @returns {[svg: string, bottom: number]}
 */
function written(texts, top, room) {
  let svg = "";
  let y = top;
  for (const text of texts) {
    y += text.gap;
    for (const line of inLines(text, room)) {
      y += text.size * LINE;
      svg += `<text x="${PAD}" y="${y - 4}" font-size="${text.size}" font-weight="${text.weight}" fill="${text.colour}">${escaped(line)}</text>`;
    }
  }
  return [svg, y];
}

/** The chart face as part of the picture, which else would have to do without. */
async function face() {
  const file = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .find(
      ({ rule }) =>
        rule instanceof CSSFontFaceRule && /Inter"?$/.test(rule.style.getPropertyValue("font-family")),
    );
  const source = /** @type {CSSFontFaceRule | undefined} */ (file?.rule)?.style.getPropertyValue("src") ?? "";
  const path = /url\("?([^")]+)/.exec(source)?.[1];
  if (!path) return "";
  const data = await (await fetch(new URL(path, file?.base))).blob();
  const address = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(data);
  });
  return `<style>@font-face{font-family:Inter;font-weight:400 650;src:url("${address}")}</style>`;
}

/**
 * The picture as SVG: title, measure, drawing, notes, citation, date.
 * @param {HTMLElement} figure @param {Told} told
 */
async function compose(figure, told) {
  const drawing = /** @type {SVGSVGElement} */ (figure.querySelector(".figure-drawing"));
  const { width, height } = drawing.viewBox.baseVal;
  const title = figure.querySelector(".finding")?.textContent ?? told.title;
  const [ink, quiet] = [tokenOf("ink"), tokenOf("ink-2")];
  const small = (/** @type {string} */ words, gap = 0) => ({
    words,
    size: 12,
    weight: 400,
    colour: quiet,
    gap,
  });
  const [head, top] = written(
    [
      { words: title, size: 15, weight: 600, colour: ink, gap: 0 },
      { words: told.subtitle, size: 14, weight: 400, colour: quiet, gap: 0 },
    ],
    PAD,
    width,
  );
  const copy = selfContained(drawing);
  copy.setAttribute("x", String(PAD));
  copy.setAttribute("y", String(top + 12));
  const notes = told.notes.map((note) => small(note, 4));
  const last = [...notes, small(told.citation, 12), small(`Data as of ${told.date_words}.`)];
  const [foot, bottom] = written(last, top + 12 + height, width);
  const [wide, high] = [width + 2 * PAD, bottom + PAD];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="Inter, Arial, sans-serif" font-feature-settings="'tnum'"><title>${escaped(title)}</title><desc>${escaped(told.citation)}</desc>${await face()}<rect width="${wide}" height="${high}" fill="${tokenOf("paper")}"/>${head}${new XMLSerializer().serializeToString(copy)}${foot}</svg>`;
  return { svg, width: wide, height: high };
}

/**
 * @param {{ svg: string, width: number, height: number }} picture
 * @returns {Promise<Blob>}
 */
async function painted({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the canvas gave no picture"))),
      "image/png",
    );
  });
}

/**
 * Saves the chart, and returns what to tell the reader.
 * @param {HTMLElement} figure @param {Told} told @param {"svg" | "png"} kind
 */
export async function savePicture(figure, told, kind) {
  const picture = await compose(figure, told);
  const blob = kind === "png" ? await painted(picture) : new Blob([picture.svg], { type: "image/svg+xml" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${location.pathname.split("/").filter(Boolean).pop() ?? "chart"}-${told.id}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `${kind.toUpperCase()} saved`;
}
