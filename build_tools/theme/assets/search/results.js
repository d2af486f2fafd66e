// What the search shows of a page that it found, and which of those found stand first.

/**
 * @typedef {object} Found  a result as Pagefind tells it
 * @property {string} url
 * @property {string} excerpt
 * @property {Record<string, string>} meta
 */

const SHAPES = new URL("sprite.svg", import.meta.url).href;
const BETWEEN = " | "; // stands between the other names of a page

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, string>} [names] @param {(Node | string)[]} inside
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, names = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(names)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/** @param {string} shape */
function drawn(shape) {
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(NAMESPACE, "svg");
  const use = document.createElementNS(NAMESPACE, "use");
  picture.setAttribute("class", "sh");
  picture.setAttribute("viewBox", "0 0 16 16");
  picture.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${SHAPES}#sh-${shape}`);
  picture.append(use);
  return picture;
}

/** The passage of a page in which the words stand, with the words marked. @param {string} excerpt */
function marked(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  const parts = [...parsed.childNodes].map((node) =>
    node.nodeName === "MARK" ? make("mark", {}, node.textContent ?? "") : (node.textContent ?? ""),
  );
  return make("span", { class: "under" }, ...parts);
}

/** @param {Found} found */
export function row({ url, excerpt, meta }) {
  const under = make("span", { class: "under" });
  if (meta.status) {
    const sign = meta.shape ? [drawn(meta.shape)] : [];
    under.append(make("span", { class: `st st-${meta.colour}` }, ...sign, meta.status));
    under.append(meta.marks ? `, ${meta.marks}. ` : ". ");
  }
  under.append([meta.kind, meta.under].filter(Boolean).join(": "));
  const item = make("li", {}, make("a", { href: url }, meta.title ?? url), under);
  if (!meta.under) item.append(marked(excerpt));
  return item;
}

/**
 * First what is called by these words, then what has them in its title as they stand; the index, which knows words by
 * their stems and beginnings, would give “50,000” for “50%”.
 * @param {Found[]} found @param {string} words @returns {Found[]}
 */
export function meantFirst(found, words) {
  const asked = words.toLowerCase();
  const plain = asked.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const asTheyStand = new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, "u");
  /** @param {Found} one */
  const place = ({ meta: { title = "", also = "" } }) => {
    const names = [title, ...also.split(BETWEEN)].map((name) => name.toLowerCase());
    if (names.includes(asked)) return 0;
    return asTheyStand.test(title.toLowerCase()) ? 1 : 2;
  };
  return asked ? [0, 1, 2].flatMap((wanted) => found.filter((one) => place(one) === wanted)) : found;
}

/**
 * The words asked for, and those of them that stand in what is shown of some page; for the others the index went by
 * stems and beginnings, or passed over them.
 * @param {Found[]} found @param {string} words
 */
export function standing(found, words) {
  const shown = found.map(({ excerpt, meta }) => `${Object.values(meta).join(" ")} ${excerpt}`.toLowerCase());
  const asked = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { asked, there: asked.filter((word) => shown.some((text) => text.includes(word))) };
}
