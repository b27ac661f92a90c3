// Keeps the parts marked with data-live up to date, by loading the page anew. Without this script
// everything works, and loading the page by hand does the same.
"use strict";

const period_ms = 3000;
let paused = false;

function atEnd(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 8;
}

function isRead(part) {
  const selection = document.getSelection();
  const isSelected = selection && !selection.isCollapsed && selection.containsNode(part, true);
  return isSelected || part.contains(document.activeElement);
}

function renew(part, fresh) {
  if (part.innerHTML === fresh.innerHTML) return;
  // A log is read while it has the keyboard; only its text changes then.
  const log = part.querySelector("pre");
  const freshLog = fresh.querySelector("pre");
  if (log && freshLog) {
    const [follows, top] = [atEnd(log), log.scrollTop];
    if (isRead(part) && !follows) return;
    log.textContent = freshLog.textContent;
    log.scrollTop = follows ? log.scrollHeight : top;
  } else if (!isRead(part)) {
    part.replaceChildren(...fresh.childNodes);
  }
}

async function look() {
  if (paused || document.hidden) return;
  try {
    const answer = await fetch(location.href, { redirect: "error", cache: "no-store" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live]")) {
      const found = fresh.getElementById(part.id);
      if (found) renew(part, found);
    }
  } catch {
    // The server is away, or the session has ended: what is shown stays, and the next try tells.
  }
}

function button() {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "live";
  made.setAttribute("aria-pressed", "false");
  made.textContent = "Pause updates";
  made.addEventListener("click", () => {
    paused = !paused;
    made.setAttribute("aria-pressed", String(paused));
  });
  return made;
}

if (document.querySelector("[data-live]")) {
  document.querySelector("h1").after(button());
  for (const log of document.querySelectorAll("pre")) log.scrollTop = log.scrollHeight;
  setInterval(look, period_ms);
}
