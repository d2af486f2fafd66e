// The view of a chart in the address of the page: `?id=from~to#id`, so that it can be linked to.

/** @typedef {[from: string, to: string]} View  the two ends of the x axis as Plotly writes them */

/** @param {string} id @returns {View | undefined} */
export function readView(id) {
  const [from, to, ...more] = (new URLSearchParams(location.search).get(id) ?? "").split("~");
  return from && to && more.length === 0 ? [from, to] : undefined;
}

/** @param {string} id @param {View | undefined} view */
function addressOf(id, view) {
  const address = new URL(location.href);
  if (view) address.searchParams.set(id, view.join("~"));
  else address.searchParams.delete(id);
  return address;
}

/** Keeps the view in the address of the page. @param {string} id @param {View | undefined} view */
export function keepView(id, view) {
  const { href } = addressOf(id, view);
  if (href !== location.href) history.replaceState(null, "", href);
}

/**
 * Copies the address of a view, and returns what to tell the reader.
 * @param {string} id @param {View | undefined} view
 */
export async function copyLink(id, view) {
  const address = addressOf(id, view);
  address.hash = id;
  try {
    await navigator.clipboard.writeText(address.href);
    return "Link copied";
  } catch {
    // The browser does not let pages copy: it can be copied from the address bar.
    history.replaceState(null, "", address);
    return "The link stands in the address bar";
  }
}
