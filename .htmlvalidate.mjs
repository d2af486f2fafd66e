// Every built page is held to the standard and to what a reader by ear needs. A rule that is off says why.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The theme's three hidden checkboxes have one, against a browser that restores them; we write no form.
    "valid-autocomplete": "off",
  },
};
