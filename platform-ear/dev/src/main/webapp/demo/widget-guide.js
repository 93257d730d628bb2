// The page of all states: one frame for each, in the chosen language and light.

const asked = new URLSearchParams(location.search);
const chosen = { lang: asked.get("lang") ?? "es", theme: asked.get("theme") ?? "light" };
const choices = document.getElementById("choices");

for (const [name, values] of Object.entries({ lang: ["es", "en", "pt"], theme: ["light", "dark"] })) {
  for (const value of values) {
    const link = document.createElement("a");
    link.textContent = value;
    link.href = `?${new URLSearchParams({ ...chosen, [name]: value })}`;
    if (chosen[name] === value) {
      link.setAttribute("aria-current", "true");
    }
    choices.append(link);
  }
}

for (const state of Object.keys(window.guide.scene(chosen.lang).states)) {
  const address = `widget-state.html?${new URLSearchParams({ state, ...chosen })}`;
  const figure = document.createElement("figure");
  const caption = figure.appendChild(document.createElement("figcaption"));
  const link = caption.appendChild(document.createElement("a"));
  link.textContent = state;
  link.href = address;
  const frame = figure.appendChild(document.createElement("iframe"));
  frame.title = state;
  frame.loading = "lazy";
  frame.src = address;
  document.getElementById("states").append(figure);
}
