// Arrows lead through the suggestions under a search field, and Escape takes them away.
document.addEventListener("keydown", (event) => {
  const box = event.target.closest(".search-box");
  const links = box ? [...box.querySelectorAll(".suggestions a")] : [];
  if (!links.length) return;
  const field = box.querySelector("input[type=search]");
  const at = links.indexOf(event.target);
  if (event.key === "Escape") {
    box.querySelector(".suggestions").replaceChildren();
    field.focus();
  } else if (event.key === "ArrowDown") {
    (links[at + 1] || field).focus();
  } else if (event.key === "ArrowUp") {
    (at < 0 ? links[links.length - 1] : links[at - 1] || field).focus();
  } else {
    return;
  }
  event.preventDefault();
});
