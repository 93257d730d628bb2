import type { Actions } from "./scene";

/** Where the panel covers the whole screen, as in panel.css. */
const fullScreen = matchMedia("(max-width: 480px), (max-height: 440px)");

/** Escape closes; on a full screen Tab stays inside, as nothing else can be seen. */
export function steer(event: KeyboardEvent, act: Actions): void {
  if (event.key === "Escape") {
    event.stopPropagation();
    act.close();
  } else if (event.key === "Tab" && fullScreen.matches) {
    keepInside(event);
  }
}

function keepInside(event: KeyboardEvent): void {
  const panel = event.currentTarget as HTMLElement;
  const stops = panel.querySelectorAll<HTMLElement>("button:enabled, textarea, [tabindex='0']");
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const leaving = event.shiftKey ? first : last;
  if (event.target === leaving) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
