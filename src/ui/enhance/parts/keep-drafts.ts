/**
 * A form with an `<output data-kept>` keeps what is typed in it as a draft, as its own button does:
 * some seconds after the last key, and when one leaves the page. Chosen files wait for the button.
 */
export function keepDrafts(): void {
  for (const place of document.querySelectorAll<HTMLOutputElement>("output[data-kept]")) {
    const form = place.closest("form");
    if (form !== null) keepDraftOf(form, place);
  }
}

const PAUSE = 2_000;

function keepDraftOf(form: HTMLFormElement, place: HTMLOutputElement): void {
  keepAt(form, {
    at: form.action,
    typed: () => typedIn(form),
    told: (kept) => say(place, kept),
  });
}

/** Where what is typed is kept, what is sent there, and whom to tell. */
interface Keeping {
  readonly at: string;
  readonly typed: () => FormData;
  readonly told: (kept: boolean) => void;
}

/** Keeps what is typed in a form until it is sent; gives back how to keep what waits at once. */
export function keepAt(form: HTMLFormElement, { at, typed, told }: Keeping): () => void {
  let timer = 0;
  let waits = false;
  let way = new AbortController();
  const keep = () => {
    waits = false;
    way = new AbortController();
    const { signal } = way;
    fetch(at, { method: "POST", body: typed(), redirect: "manual", signal }).then(
      // Kept, the house leads back to the form; anything else says why it could not.
      ({ type }) => told(type === "opaqueredirect"),
      () => told(signal.aborted),
    );
  };
  form.addEventListener("input", () => {
    waits = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, PAUSE);
  });
  form.addEventListener("submit", () => {
    waits = false;
    window.clearTimeout(timer);
    way.abort();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden || !waits) return;
    waits = false;
    navigator.sendBeacon(at, typed());
  });
  return () => {
    if (!waits) return;
    window.clearTimeout(timer);
    keep();
  };
}

function say(place: HTMLOutputElement, kept: boolean): void {
  place.textContent = (kept ? place.dataset["kept"] : place.dataset["lost"]) ?? "";
}

/** What is typed, as the button that keeps it would send it; `act` stays for the message itself. */
function typedIn(form: HTMLFormElement): FormData {
  const typed = new FormData(form);
  for (const { name } of form.querySelectorAll<HTMLInputElement>("input[type=file]"))
    typed.delete(name);
  typed.set("pour", typed.get("act") ?? "");
  typed.delete("act");
  typed.set("faire", "garder");
  return typed;
}
