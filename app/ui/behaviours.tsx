"use client";
import { useEffect } from "react";

/** The little that disclosures and dialogs cannot do by themselves; once per page, in the root layout. */
export function Behaviours() {
  useEffect(() => {
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    document.addEventListener("focusout", onLeave);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("focusout", onLeave);
    };
  }, []);
  return null;
}

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");

function onClick(event: MouseEvent) {
  const target = event.target as Element;
  for (const menu of openMenus()) {
    const chosen = target.closest("a, button");
    if (!menu.contains(target) || (chosen && menu.contains(chosen))) menu.open = false;
  }
  invoke(target.closest("[commandfor]"));
}

function onKey(event: KeyboardEvent) {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
}

function onLeave(event: FocusEvent) {
  const to = event.relatedTarget as Node | null;
  if (to) for (const menu of openMenus()) if (!menu.contains(to)) menu.open = false;
}

/** Browsers that do not know `command` yet get it here. */
function invoke(button: Element | null) {
  if (!button || "commandForElement" in HTMLButtonElement.prototype) return;
  const dialog = document.getElementById(button.getAttribute("commandfor") ?? "");
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (button.getAttribute("command") === "close") dialog.close();
  else dialog.showModal();
}
