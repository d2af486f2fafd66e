// A marker opens its passage where the reader is: in the margin, under the sentence, or beside the cell of a table.
// Pointing at one, or coming to it by key, shows it for as long. In the list of passages are the ways back.

import { drop, floatBeside, isOnScreen, lastBeside, linkTo, make, noteOf } from "./notes.js";

const looks = Object.assign(document.createElement("link"), {
  rel: "stylesheet",
  href: new URL("markers.css", import.meta.url).href,
});
document.head.append(looks);
await new Promise((resolve) => {
  for (const end of ["load", "error"]) looks.addEventListener(end, resolve);
});

const MARKER = 'a.mk[href^="#"]';
const MARGIN = matchMedia("(min-width: 76.25em)");
const [SOON, LATER] = [250, 200];

/** @type {Map<HTMLAnchorElement, HTMLElement>} */
const opened = new Map();
/** Copies of passages, and folds that were closed. @type {WeakSet<Element>} */
const ours = new WeakSet();
/** @type {{ marker: HTMLAnchorElement, note: HTMLElement } | undefined} */
let shown;
/** @type {HTMLAnchorElement | null} */
let wanted = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** Where the reader left the text for the list. @type {{ marker: Element, top: number } | undefined} */
let departure;

/** @param {unknown} at @returns {HTMLAnchorElement | null} */
const markerAt = (at) => (at instanceof Element ? at.closest(MARKER) : null);
/** @param {HTMLAnchorElement} link */
const target = (link) => document.getElementById(link.hash.slice(1));
/** @param {HTMLAnchorElement} marker */
const listed = (marker) => document.getElementById(`n${marker.hash.slice(2)}`);

/** Where the passage stands: in the page's own note, unless that names its source alone. @param {HTMLAnchorElement} marker */
function passageOf(marker) {
  const note = target(marker);
  return note?.querySelector(".says, .gist") ? note : (listed(marker) ?? note);
}

/** Lets a note that names its source alone say the passage while it is open. @param {Element} note @param {Element} entry */
function fill(note, entry) {
  if (note.querySelector(".says")) return;
  const says = noteOf(entry).querySelector(".says");
  says?.classList.add("mk-says");
  if (says) note.querySelector(".by")?.after(says);
}

/** @param {Element} entry */
function copyOf(entry) {
  const note = noteOf(entry);
  ours.add(note);
  return note;
}

/** The note that the page has beside or under the marker's own sentence. @param {HTMLAnchorElement} marker */
function ownNote(marker) {
  const note = target(marker);
  return note?.closest(".unit") && note.closest(".unit") === marker.closest(".unit") ? note : null;
}

/** A copy of the passage where the reader sees it. @param {HTMLAnchorElement} marker @param {Element} entry */
function place(marker, entry) {
  const note = copyOf(entry);
  const unit = marker.closest(".unit");
  const cell = marker.closest("td, th");
  if (cell) {
    // What opens inside a table may not push its rows apart.
    floatBeside(marker, note, cell);
    return note;
  }
  if (unit && MARGIN.matches) {
    const margin = unit.querySelector(".ev") ?? unit.appendChild(make("div", "ev"));
    margin.insertBefore(note, margin.querySelector(":scope > .note-more"));
    if (isOnScreen(note)) return note;
    drop(note);
  }
  note.classList.add("mk-under");
  lastBeside(marker).last.after(note);
  return note;
}

/** Opens the fold of the page itself where nothing stands between it and the marker. @param {HTMLElement} own */
function openFold(own, /** @type {HTMLAnchorElement} */ marker) {
  const fold = own.closest("details");
  if (!fold || !lastBeside(marker).endsLine) return false;
  if (!own.checkVisibility()) {
    fold.open = true;
    ours.add(fold);
  }
  return fold.open;
}

/** @param {HTMLAnchorElement} marker */
function open(marker) {
  const entry = passageOf(marker);
  if (!entry) return;
  const own = ownNote(marker);
  const note = own && (isOnScreen(own) || openFold(own, marker)) ? own : place(marker, entry);
  const more = listed(marker);
  if (more && !note.querySelector(".mk-list"))
    note.append(make("p", "mk-list", linkTo(`#${more.id}`, "In the list of passages")));
  fill(note, entry);
  note.id ||= `${marker.id}-note`;
  note.tabIndex = -1;
  note.classList.add("is-open");
  marker.ariaExpanded = "true";
  marker.setAttribute("aria-controls", note.id);
  opened.set(marker, note);
}

/** @param {HTMLAnchorElement} marker */
function close(marker) {
  const note = opened.get(marker);
  if (!note) return;
  opened.delete(marker);
  marker.ariaExpanded = "false";
  marker.removeAttribute("aria-controls");
  const others = [...opened.values()];
  if (others.includes(note)) return;
  note.classList.remove("is-open");
  for (const added of note.querySelectorAll(".mk-list, .mk-says")) added.remove();
  const fold = note.closest("details");
  if (ours.has(note)) drop(note);
  else if (fold && !others.some((other) => fold.contains(other)) && ours.delete(fold)) fold.open = false;
}

/** Whoever is sent to a marker knows what it says. @param {HTMLAnchorElement} marker @param {FocusOptions} how */
function focusOn(marker, how = {}) {
  marker.focus({ preventScroll: true, ...how });
  clearTimeout(timer);
  wanted = marker;
  hide();
}

/** Opens or closes the passage of a marker. @param {HTMLAnchorElement} marker */
export function toggle(marker) {
  focusOn(marker);
  if (opened.has(marker)) close(marker);
  else open(marker);
}

function hide() {
  if (!shown) return;
  const { marker, note } = shown;
  shown = undefined;
  note.classList.remove("is-shown");
  if (ours.has(note)) note.remove();
  marker.removeAttribute("aria-describedby");
}

/** @param {HTMLAnchorElement} marker */
function show(marker) {
  const entry = passageOf(marker);
  if (!entry || opened.has(marker)) return;
  const own = ownNote(marker);
  const note = own?.querySelector(".says") && isOnScreen(own) ? own : copyOf(entry);
  if (note !== own) {
    for (const link of note.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    note.role = "tooltip";
    note.id = "mk-shown";
    floatBeside(marker, note, marker.closest(".record"));
  }
  note.classList.add("is-shown");
  marker.setAttribute("aria-describedby", note.id);
  shown = { marker, note };
}

/** Shows or hides after a moment; what is shown stays while pointer or focus do. @param {Event} event */
export function point(event) {
  if (event instanceof PointerEvent && event.pointerType === "touch") return;
  const at = /** @type {Node} */ (event.target);
  const focused = document.activeElement;
  const kept = focused?.matches(`${MARKER}:focus-visible`) ? markerAt(focused) : null;
  const next = shown?.note.contains(at) ? shown.marker : (markerAt(at) ?? kept);
  if (next === wanted) return;
  wanted = next;
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      if (wanted === shown?.marker) return;
      hide();
      if (wanted) show(wanted);
    },
    wanted ? SOON : LATER,
  );
}

/** Opens what is folded round it. @param {Element | null} element */
function unfold(element) {
  for (let at = element; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
}

/** To the very line that the reader left, or to one not read yet. @param {HTMLAnchorElement} marker */
function goBack(marker) {
  unfold(marker.parentElement);
  focusOn(marker, /** @type {FocusOptions} */ ({ focusVisible: true }));
  const top = marker.getBoundingClientRect().top;
  if (departure?.marker === marker) scrollBy({ top: top - departure.top, behavior: "instant" });
  else marker.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
}

/** @param {HTMLAnchorElement} link */
function leave(link) {
  const [marker] = [...opened].find(([, note]) => note.contains(link)) ?? [];
  if (marker) departure = { marker, top: marker.getBoundingClientRect().top };
  unfold(target(link));
}

/** In each entry of the list, the ways back to where it is cited. */
function addWaysBack() {
  /** @type {Map<Element | null, HTMLAnchorElement[]>} */
  const citing = new Map();
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const markers = document.querySelectorAll(MARKER);
  for (const [place, marker] of markers.entries()) {
    marker.id ||= `mk-${place + 1}`;
    marker.ariaExpanded = "false";
    // The browser's own tooltip would lie over what is shown.
    marker.setAttribute("aria-description", marker.title);
    marker.removeAttribute("title");
    const entry = listed(marker);
    citing.set(entry, [...(citing.get(entry) ?? []), marker]);
  }
  for (const [entry, all] of citing) {
    const back = make("span", "mk-back", "Cited at");
    for (const [place, marker] of all.entries()) {
      const link = linkTo(`#${marker.id}`, String(place + 1));
      link.ariaLabel = `Back to where it is cited, ${place + 1} of ${all.length}`;
      back.append(" ", link);
    }
    entry?.querySelector(".links")?.append(back);
  }
}

addEventListener("click", (event) => {
  const at = event.target instanceof Element ? event.target : null;
  for (const [marker, note] of [...opened])
    if (note.popover && marker !== markerAt(at) && !note.contains(at)) close(marker);
  const link = /** @type {HTMLAnchorElement | null | undefined} */ (at?.closest(".mk-list a, .mk-back a"));
  const to = link && target(link);
  if (!to || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.closest(".mk-list")) return leave(link);
  event.preventDefault();
  goBack(/** @type {HTMLAnchorElement} */ (to));
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  clearTimeout(timer);
  if (shown) return hide();
  const at = document.activeElement;
  for (const [marker, note] of [...opened])
    if (note.popover || marker === at || note.contains(at)) {
      close(marker);
      focusOn(marker);
    }
});

// A fold that the reader closes takes its notes along; in the margin they stand beside a closed one.
document.addEventListener(
  "toggle",
  ({ target: fold }) => {
    if (!(fold instanceof HTMLDetailsElement) || fold.open) return;
    for (const [marker, note] of [...opened])
      if (fold.contains(note) && !note.checkVisibility()) close(marker);
  },
  true,
);
for (const sign of ["pointerover", "focusin"]) addEventListener(sign, point);

addWaysBack();
const asked = markerAt(document.getElementById(location.hash.slice(1)));
if (asked) goBack(asked);
