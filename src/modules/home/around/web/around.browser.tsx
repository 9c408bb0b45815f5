import { liveTexts as texts } from "./live-texts.fr.ts";

/*
 * Where scripts run, the map may also be moved by hand. Its library comes only when somebody asks for it: until then
 * the page is the one that the server drew, and weighs no more.
 */

const figure = document.querySelector<HTMLElement>("[data-carte]");
const ways = figure?.querySelector("ul.pages");
if (figure && ways) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn clair";
  button.textContent = texts.move;
  const line = document.createElement("li");
  line.append(button);
  ways.append(line);
  button.addEventListener("click", () => {
    button.disabled = true;
    void begin(figure, line);
  });
}

async function begin(place: HTMLElement, line: HTMLElement): Promise<void> {
  try {
    const { moveMap } = await import("./live-map.ts");
    await moveMap(place);
    line.remove();
  } catch {
    line.textContent = texts.failed;
  }
}
