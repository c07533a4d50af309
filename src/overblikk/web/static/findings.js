// One key decides the finding that has focus: g accepts, r corrects, v rejects.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (event.target.matches("input, select, textarea")) return;
  const finding = event.target.closest("[data-finding]");
  const way = finding && finding.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!way) return;
  event.preventDefault();
  way.click();
});
