import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

/*
 * The page where a device makes a key, or signs with one (decision 0037): what it answers is put in the form, and
 * sent as any form. Without this script nothing is sent but an empty answer, which the server refuses.
 */

const place = document.querySelector<HTMLElement>("[data-passkey]");
const form = place?.querySelector<HTMLFormElement>("form");
const answer = form?.elements.namedItem("reponse");

function say(words: string | undefined): void {
  const output = place?.querySelector<HTMLElement>("output");
  if (output === null || output === undefined) return;
  output.textContent = words ?? "";
  output.hidden = words === undefined;
}

async function ask(): Promise<void> {
  if (!place || !form || !(answer instanceof HTMLInputElement)) return;
  if (!browserSupportsWebAuthn()) return say(place.dataset["unable"]);
  say(undefined);
  try {
    const optionsJSON = JSON.parse(place.dataset["options"] ?? "{}");
    const told =
      place.dataset["passkey"] === "make"
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON });
    answer.value = JSON.stringify(told);
    form.submit();
  } catch (error) {
    const isThere = error instanceof Error && error.name === "InvalidStateError";
    say(isThere ? place.dataset["already"] : place.dataset["stopped"]);
  }
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void ask();
});
