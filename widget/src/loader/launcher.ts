import type { LauncherWords } from "./words";

/** What the launcher shows. */
export interface Shown {
  open: boolean;
  /** Answers that came while the panel was closed. */
  unread: number;
  words: LauncherWords;
}

/** The round button in the corner of the page. */
export interface Launcher {
  readonly button: HTMLElement;
  show(shown: Shown): void;
  /** The application is on its way. */
  busy(loading: boolean): void;
  /** Says in a bubble that it could not be had; an empty text takes the bubble away. */
  complain(text: string): void;
}

const CHAT =
  "M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.6 3.3 6-.1 1.1-.6 2.2-1.4 3.1 1.7-.1 3.2-.7 4.4-1.6.9.2 " +
  "1.8.3 2.7.3 5 0 9-3.4 9-7.8S17 3.5 12 3.5Z";
const DOWN = "m6 9.5 6 6 6-6";

export function launcher(root: HTMLElement, pressed: () => void): Launcher {
  const button = element("button", "launcher");
  button.setAttribute("type", "button");
  button.dataset.testid = "launcher";
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  const path = icon.appendChild(document.createElementNS(icon.namespaceURI, "path"));
  const badge = element("span", "badge");
  badge.dataset.testid = "unread";
  badge.setAttribute("aria-hidden", "true");
  // there from the beginning, so that what appears in it is read aloud
  const bubble = element("p", "bubble");
  bubble.setAttribute("role", "alert");
  button.append(icon);
  button.addEventListener("click", pressed);
  root.append(bubble, badge, button);

  return {
    button,
    show({ open, unread, words }) {
      const label = open ? words.close : words.open;
      button.setAttribute("aria-expanded", String(open));
      button.setAttribute("aria-label", unread ? `${label} (${unread} ${words.unread})` : label);
      path.setAttribute("d", open ? DOWN : CHAT);
      root.classList.toggle("open", open);
      badge.textContent = String(unread);
      badge.hidden = !unread;
    },
    busy: (loading) => button.setAttribute("aria-busy", String(loading)),
    complain: (text) => (bubble.textContent = text),
  };
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
