// Without this script every page works; with it, the text of a citation is selected when it is focused, and what is worth
// checking is gone through by keys.
document.addEventListener("focusin", (event) => {
  const block = event.target.closest("details.cite pre");
  if (block) {
    getSelection().selectAllChildren(block);
  }
});

document.addEventListener("keydown", (event) => {
  const all = [...document.querySelectorAll(".doubts > li")];
  if (!all.length || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea")) {
    return;
  }
  const now = all.indexOf(document.activeElement.closest(".doubts > li"));
  if (event.key === "j" || event.key === "k") {
    const next = Math.max(0, Math.min(all.length - 1, now + (event.key === "j" ? 1 : -1)));
    all[next].focus();
  } else if (now >= 0 && (event.key === "y" || event.key === "n")) {
    all[now].querySelector(`button[data-key="${event.key}"]`).click();
  }
});
