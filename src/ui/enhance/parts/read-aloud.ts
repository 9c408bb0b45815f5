/** What is read, in the order of the page: what holds another of these is read by its parts. */
const READ = "h1, h2, h3, h4, p, li, dt, dd, legend, blockquote";
/** What nobody sees, what only ears are given already, and what is pressed. */
const UNSEEN = "[hidden], [aria-hidden=true], button, select, textarea, svg, .hors";

/**
 * Reads a page aloud where the device can: a page that may be read (`html[data-aloud]`, which holds the two words of
 * the button) gets its button under its title, once a French voice is there. Only a voice that speaks on the device
 * itself (`localService`): another would send what is read to somebody else's server.
 */
export function readAloud(): void {
  const main = document.querySelector<HTMLElement>("html[data-aloud] main");
  if (main === null || !("speechSynthesis" in window)) return;
  const voices = window.speechSynthesis;
  const offer = () => {
    if (main.querySelector("[data-voice]") === null && frenchOf(voices) !== undefined)
      offerVoice(main, voices);
  };
  offer();
  // Many browsers learn their voices after the page is there; the oldest know them at once, and tell nothing.
  if ("addEventListener" in voices) voices.addEventListener("voiceschanged", offer);
}

function frenchOf(voices: SpeechSynthesis): SpeechSynthesisVoice | undefined {
  return voices
    .getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith("fr"));
}

function offerVoice(main: HTMLElement, voices: SpeechSynthesis): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn clair";
  button.dataset["voice"] = "";
  // Each start and each stop is a turn: what ends late, of a turn before, changes nothing.
  let turn = 0;
  let reads = false;
  const rest = () => {
    turn += 1;
    reads = false;
    button.textContent = document.documentElement.dataset["aloud"] ?? "";
  };
  const start = () => {
    const mine = (turn += 1);
    const over = () => mine === turn && rest();
    const parts = partsOf(main);
    reads = true;
    button.textContent = document.documentElement.dataset["quiet"] ?? "";
    parts.forEach((part, i) => {
      const said = new SpeechSynthesisUtterance(part);
      said.lang = "fr-FR";
      said.voice = frenchOf(voices) ?? null;
      if (i === parts.length - 1) said.addEventListener("end", over);
      said.addEventListener("error", over);
      voices.speak(said);
    });
  };
  rest();
  button.addEventListener("click", () => {
    const stops = reads;
    rest();
    voices.cancel();
    if (!stops) start();
  });
  // A voice goes on after its page, else.
  window.addEventListener("pagehide", () => {
    rest();
    voices.cancel();
  });
  const line = document.createElement("p");
  line.append(button);
  const title = main.querySelector("h1");
  if (title === null) main.prepend(line);
  else title.after(line);
}

/** The titles and paragraphs that are seen, one after the other. */
function partsOf(main: HTMLElement): readonly string[] {
  return [...main.querySelectorAll<HTMLElement>(READ)]
    .filter((one) => one.querySelector(READ) === null && isSeen(one))
    .map((one) => wordsOf(one))
    .filter((words) => words !== "");
}

/** What is folded is not read, its title is; nor what a French voice would say wrongly. */
function isSeen(one: HTMLElement): boolean {
  if (one.getClientRects().length === 0 || one.closest(`${UNSEEN}, nav`) !== null) return false;
  const folded = one.closest("details:not([open])");
  if (folded !== null && folded.querySelector("summary")?.contains(one) !== true) return false;
  const language = one.closest("[lang]")?.getAttribute("lang") ?? "fr";
  return language.toLowerCase().startsWith("fr");
}

function wordsOf(one: HTMLElement): string {
  const copy = one.cloneNode(true);
  if (copy instanceof HTMLElement)
    for (const unseen of copy.querySelectorAll(UNSEEN)) unseen.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
