// Fetches the script for tables that a reader sorts and filters, on the pages that have one.

(() => {
  const { tables, sorter = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  if (!tables || !document.querySelector("table[data-table]")) return;
  const script = document.createElement("script");
  script.src = tables;
  script.dataset.sorter = sorter;
  document.head.append(script);
})();
