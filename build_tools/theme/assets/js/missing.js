// The page for a missing page: what the wrong address says of what was looked for. It tells the search the words, and
// fills in the report.
(() => {
  const { base = "/" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const root = new URL(base.endsWith("/") ? base : `${base}/`, location.href).pathname;
  const LONGEST = 80;

  /** The last part of an address with words in it, without its ending. @param {string} path */
  const wordsOf = (path) => {
    const parts = path
      .split("/")
      .map((part) => part.replace(/\.[a-z]+$/i, ""))
      .filter((part) => part && part !== "index");
    return (parts.pop() ?? "").replace(/[-_+.\s]+/g, " ").trim().slice(0, LONGEST);
  };

  /** @param {string} path */
  const decoded = (path) => {
    try {
      return decodeURIComponent(path);
    } catch {
      return path; // a sign that stands for no letter
    }
  };

  const asked = decoded(location.pathname);
  const said = /** @type {HTMLElement | null} */ (document.querySelector(".missing-said"));
  const shown = said?.querySelector("code");
  if (said && shown) {
    shown.textContent = asked;
    said.hidden = false;
  }

  /** @type {HTMLElement | null} */
  const host = document.querySelector("div[data-search]");
  if (host) host.dataset.words = wordsOf(asked.startsWith(root) ? asked.slice(root.length) : asked);

  /** @type {HTMLAnchorElement | null} */
  const report = document.querySelector(".missing-report");
  if (report) {
    const filled = new URL(report.href);
    filled.searchParams.set("page", location.href);
    if (document.referrer) filled.searchParams.set("says", `A link on ${document.referrer}`);
    report.href = filled.href;
  }
})();
