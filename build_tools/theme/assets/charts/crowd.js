// A crowd of marks opened in place: a short list of what it stands for, each linked; Escape gives the focus back.

/** @typedef {import("./visible.js").Member} Member */

/**
 * @param {HTMLElement} figure @param {Element} link the crowd in the drawing
 * @param {Member[]} members
 */
export function openList(figure, link, members) {
  figure.querySelector(".chart-crowd")?.remove();
  const list = document.createElement("div");
  list.className = "chart-crowd";
  list.role = "dialog";
  list.ariaLabel = link.querySelector("title")?.textContent ?? "";
  const items = document.createElement("ul");
  for (const { says, href } of members) {
    const lead = document.createElement("a");
    lead.href = href;
    lead.textContent = says;
    const item = document.createElement("li");
    item.append(lead);
    items.append(item);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => shut(true));
  list.append(items, close);

  /** @param {boolean} back */
  function shut(back) {
    removeEventListener("pointerdown", outside);
    list.remove();
    if (back) /** @type {SVGElement} */ (link).focus();
  }
  /** @param {Event} event */
  function outside(event) {
    if (!list.contains(/** @type {Node} */ (event.target))) shut(false);
  }
  list.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") shut(true);
  });
  list.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !list.contains(event.relatedTarget)) shut(false);
  });
  addEventListener("pointerdown", outside);
  figure.append(list);
  place(figure, link, list);
  items.querySelector("a")?.focus({ preventScroll: true });
}

/** Below the crowd, within the figure. @param {HTMLElement} figure @param {Element} link @param {HTMLElement} list */
function place(figure, link, list) {
  const [all, mark] = [figure.getBoundingClientRect(), link.getBoundingClientRect()];
  const middle = mark.left + mark.width / 2 - all.left;
  const left = Math.max(0, Math.min(middle - list.offsetWidth / 2, all.width - list.offsetWidth));
  list.style.transform = `translate(${left}px, ${mark.bottom - all.top + 4}px)`;
}
