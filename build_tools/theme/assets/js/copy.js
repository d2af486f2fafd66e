// Copies a citation. Without this script the buttons stay hidden, and the text stands there to be selected.

/** @param {HTMLButtonElement} button */
function startCopying(button) {
  const text = button.parentElement?.nextElementSibling;
  const said = button.closest(".cite")?.querySelector("output");
  if (!text) return;

  /** @param {string} words */
  const tell = (words) => {
    if (said) said.textContent = words;
  };

  button.setAttribute("aria-label", `Copy ${button.dataset.copies ?? ""}`.trim());
  button.hidden = false;
  button.addEventListener("click", async () => {
    tell("");
    try {
      await navigator.clipboard.writeText((text.textContent ?? "").trimEnd());
      tell(`${button.dataset.copies} copied.`);
    } catch {
      // No clipboard here, or it was refused: the text is selected, for the reader's own keys.
      getSelection()?.selectAllChildren(text);
      tell(`${button.dataset.copies} selected.`);
    }
  });
}

for (const button of document.querySelectorAll(".cite .copy")) {
  if (button instanceof HTMLButtonElement) startCopying(button);
}
