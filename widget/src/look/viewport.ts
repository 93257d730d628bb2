/** Keeps the full-screen panel above a phone's keyboard, which covers fixed elements. */
export function fitScreen(root: HTMLElement): void {
  const visible = window.visualViewport;
  if (!visible) {
    return; // panel.css has heights of its own
  }
  const fit = () => {
    root.style.setProperty("--screen-height", `${visible.height}px`);
    root.style.setProperty("--screen-top", `${visible.offsetTop}px`);
  };
  visible.addEventListener("resize", fit);
  visible.addEventListener("scroll", fit);
}
