// A passage as a note, and the places where a note can stand.

const BLANK = /^[\s\u2060]*$/;
const [BAR, GAP] = [64, 6];

/** @param {string} tag @param {string} name @param {(Node | string)[]} inside */
export function make(tag, name, ...inside) {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...inside);
  return element;
}

/** @param {string} href @param {(Node | string)[]} words */
export function linkTo(href, ...words) {
  const link = make("a", "", ...words);
  link.setAttribute("href", href);
  return link;
}

/** The passage as a note, from the note or the entry of the list that holds it. @param {Element} entry */
export function noteOf(entry) {
  /** @param {string} query */
  const inside = (query) => [...(entry.querySelector(query)?.cloneNode(true).childNodes ?? [])];
  const label = entry.querySelector(".n")?.textContent ?? "";
  const ledger = entry.querySelector('.links a[href^="."]')?.getAttribute("href");
  const caution = entry.querySelector(".caution, .cautions > summary")?.textContent?.trim();
  const says = make("p", "says", ...inside(".says, .gist"));
  const by = make("p", "by", ...inside(".by"));
  if (ledger) {
    by.append(...directionOf(entry), linkTo(ledger, ...inside(".where > .strong")));
    if (label.startsWith("(")) by.append(" (weaker source)");
  }
  const note = make("div", "note mk-note", make("span", "n", label), by, says);
  if (label.startsWith("(")) note.classList.add("weak");
  if (caution) note.append(make("p", "caution", caution));
  return note;
}

/** What the group of the list that an entry is in is headed by. @param {Element} entry */
function directionOf(entry) {
  let at = /** @type {Element | null} */ (entry);
  while (at && !at.matches("h3, .sec")) at = at.previousElementSibling ?? at.parentElement;
  const sign = at?.matches("h3") && at.querySelector(".dir");
  return sign ? [sign.cloneNode(true), " \u2002"] : [];
}

/** Whether all of it can be read now, below the bar of the site. @param {Element} note */
export function isOnScreen(note) {
  const { top, bottom } = note.getBoundingClientRect();
  return note.checkVisibility() && top >= BAR && bottom <= innerHeight;
}

/** The last of the markers that stand together, and whether they end the line. @param {Element} marker */
export function lastBeside(marker) {
  let last = marker;
  for (let next = marker.nextSibling; next; next = next.nextSibling)
    if (next instanceof Element && next.matches(".mk")) last = next;
    else if (!BLANK.test(next.textContent ?? "")) return { last, endsLine: false };
  return { last, endsLine: true };
}

/** Lays a note over the page, under the marker or above it. @param {Element} marker @param {HTMLElement} note */
export function floatBeside(marker, note, /** @type {Element | null} */ host) {
  note.classList.add("mk-card");
  note.popover = "manual";
  host?.append(note);
  note.showPopover();
  const at = marker.getBoundingClientRect();
  const below = at.bottom + GAP;
  const above = Math.max(GAP, at.top - GAP - note.offsetHeight);
  const right = document.documentElement.clientWidth - note.offsetWidth - GAP;
  note.style.top = `${scrollY + (below + note.offsetHeight > innerHeight ? above : below)}px`;
  note.style.left = `${scrollX + Math.max(GAP, Math.min(at.left, right))}px`;
}

/** Takes a note away, and the margin that was made for it. @param {HTMLElement} note */
export function drop(note) {
  const home = note.parentElement;
  note.remove();
  if (home?.matches("div.ev:empty")) home.remove();
}
