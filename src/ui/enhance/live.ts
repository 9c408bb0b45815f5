/*
 * A page that listens (`Live` of the look): what the server draws is put at the end of its list, or in place of what has
 * the same id. Without this script the page is read again by its link.
 */

type State = "lost" | "tour" | "fin";

/** Nothing was heard for longer than the server is ever silent: the machine slept, or the way is cut. In milliseconds. */
const SILENCE = 40_000;
/** A stream that comes back at once is not said to be lost. */
const GRACE = 3_000;
/** Refused that many times, each after twice as long: it is no more for who reads. */
const TRIES = 6;

interface Ear {
  readonly box: HTMLElement;
  /** The number of the last entry that the page shows. */
  last: number;
  tries: number;
  source?: EventSource | undefined;
  state?: State | undefined;
  heardAt: number;
  coming: number;
  grace: number;
}

function open(ear: Ear): void {
  close(ear);
  // One that nobody looks at takes no place; it takes up what it missed.
  if (ear.state === "fin" || document.hidden) return;
  const tour = ear.tries > 0 ? "&tour" : "";
  const source = new EventSource(`${ear.box.dataset["live"] ?? ""}?depuis=${ear.last}${tour}`);
  ear.source = source;
  ear.heardAt = Date.now();
  source.addEventListener("message", (told) => take(ear, told));
  source.addEventListener("error", () => fail(ear));
  source.addEventListener("la", () => {
    ear.tries = 0;
    hear(ear);
  });
  source.addEventListener("tour", () => hear(ear, "tour"));
  source.addEventListener("fin", () => end(ear));
}

function close(ear: Ear): void {
  window.clearTimeout(ear.coming);
  forgive(ear);
  ear.source?.close();
}

/** It came back before anything was said. */
function forgive(ear: Ear): void {
  window.clearTimeout(ear.grace);
  ear.grace = 0;
}

function end(ear: Ear): void {
  close(ear);
  say(ear, "fin");
}

function hear(ear: Ear, next?: State): void {
  ear.heardAt = Date.now();
  forgive(ear);
  say(ear, next);
}

function take(ear: Ear, { lastEventId, data }: MessageEvent<string>): void {
  ear.heardAt = Date.now();
  const number = Number(lastEventId);
  if (number <= ear.last) return;
  ear.last = number;
  put(ear.box.querySelector("[data-entries]") ?? ear.box, data);
}

function fail(ear: Ear): void {
  if (ear.source?.readyState !== EventSource.CLOSED) {
    // It comes back by itself, from where it was.
    if (ear.state === undefined) ear.grace ||= window.setTimeout(say, GRACE, ear, "lost");
    return;
  }
  ear.tries += 1;
  if (ear.tries > TRIES) return end(ear);
  say(ear, "lost");
  ear.coming = window.setTimeout(open, 2 ** ear.tries * (250 + 500 * Math.random()), ear);
}

/** What one is in is left as it is. */
function put(list: Element, html: string): void {
  const drawn = document.createElement("template");
  drawn.innerHTML = html;
  const { content } = drawn;
  for (let one = content.firstElementChild; one !== null; one = content.firstElementChild) {
    one.remove();
    const there = one.id === "" ? null : document.getElementById(one.id);
    if (there === null) list.append(one);
    else if (!there.contains(document.activeElement)) there.replaceWith(one);
  }
}

function say(ear: Ear, state?: State): void {
  ear.state = state;
  const output = ear.box.querySelector("output");
  const reload = ear.box.querySelector<HTMLElement>("[data-reload]");
  if (output !== null) {
    output.textContent = (state && ear.box.dataset[state]) ?? "";
    output.hidden = state === undefined;
  }
  if (reload !== null) reload.hidden = state === undefined || state === "tour";
}

function listen(box: HTMLElement): void {
  const ear: Ear = {
    box,
    last: Number(box.dataset["after"]),
    tries: 0,
    heardAt: 0,
    coming: 0,
    grace: 0,
  };
  const again = () => open(ear);
  document.addEventListener("visibilitychange", again);
  window.addEventListener("online", again);
  window.addEventListener("pagehide", () => close(ear));
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) again();
  });
  window.setInterval(() => {
    if (document.hidden || ear.state === "fin" || Date.now() - ear.heardAt < SILENCE) return;
    say(ear, "lost");
    again();
  }, 5_000);
  again();
}

const place = document.querySelector<HTMLElement>("[data-live]");
if (place !== null && "EventSource" in window) listen(place);
