// The page of a former record: leads on to what it is called now, to the same place on that page. Without this script
// a refresh leads on to the page's beginning.

(() => {
  const to = document.querySelector("[data-forward] a");
  if (to instanceof HTMLAnchorElement) location.replace(to.href.replace(/#.*/, "") + location.hash);
})();
