import { type Draft, type Drafts, draftsOf } from "./draft-box.ts";

/*
 * No keystroke is lost (decision 0095): what is typed in a document stays on the device until the house has it. The
 * form works without this script, and is sent as it is.
 */

type Fields = readonly (readonly [string, string])[];

const place = document.querySelector<HTMLElement>("[data-draft]");
const form = [...document.forms].find(
  (one) => one.getAttribute("action") === place?.dataset["draft"],
);

/** Of the page and not of what is written. */
const OF_THE_PAGE = ["token", "act"];

function typedIn(of: HTMLFormElement): Fields {
  return [...new FormData(of)].flatMap(([name, value]) =>
    typeof value === "string" && !OF_THE_PAGE.includes(name) ? [[name, value] as const] : [],
  );
}

/** The version that was read is no word of who writes. */
const wordsOf = (fields: Fields) =>
  JSON.stringify(
    fields.flatMap(([name, value]) =>
      name === "base" ? [] : [[name, value.replaceAll("\r\n", "\n").trim()]],
    ),
  );

/** Puts what was kept in the form, the version that its writer had read too: two who wrote are merged from there. */
function fill(into: HTMLFormElement, fields: Fields): void {
  for (const field of into.elements) {
    if (!("name" in field) || typeof field.name !== "string" || OF_THE_PAGE.includes(field.name))
      continue;
    const values = fields.flatMap(([name, value]) => (name === field.name ? [value] : []));
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type))
      field.checked = values.includes(field.value);
    else if (field instanceof HTMLInputElement && field.type === "file") continue;
    else if (
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLInputElement
    )
      field.value = values[0] ?? field.value;
  }
}

function say(at: HTMLElement, ...parts: readonly (string | Node)[]): void {
  at.replaceChildren(...parts);
  at.hidden = parts.length === 0;
}

function button(words: string | undefined, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn clair";
  made.textContent = words ?? "";
  made.addEventListener("click", press);
  return made;
}

/** « 29 novembre, 21 h 04 ». */
function momentOf(at: number): string {
  const day = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long" }).format(at);
  const date = new Date(at);
  return `${day}, ${date.getHours()}\u00A0h\u00A0${String(date.getMinutes()).padStart(2, "0")}`;
}

/** What this page keeps of a form, and what it was taken up from: gone together. */
interface Keeping {
  readonly form: HTMLFormElement;
  readonly drafts: Drafts;
  readonly slots: Set<string>;
  /** Keeps what is typed now; done once the device has it. */
  readonly keep: () => Promise<void>;
}

function keepingOf(of: HTMLFormElement, drafts: Drafts): Keeping {
  const slot: string = crypto.randomUUID();
  let busy: Promise<void> | undefined;
  let waits = false;
  const keepAll = async () => {
    while (waits) {
      waits = false;
      // A device that is full keeps nothing: the page still asks before it is left.
      await drafts.keep(slot, JSON.stringify(typedIn(of))).catch(() => undefined);
    }
    busy = undefined;
  };
  const keep = () => {
    waits = true;
    return (busy ??= keepAll());
  };
  return { form: of, drafts, slots: new Set([slot]), keep };
}

/** Says what was begun, latest first: taken up, or forgotten. */
function offer(said: HTMLElement, keeping: Keeping, found: readonly Draft[]): void {
  const [draft, ...others] = found;
  if (draft === undefined) return say(said);
  const { dataset } = said;
  const buttons = document.createElement("span");
  buttons.className = "rang";
  buttons.append(
    button(dataset["resume"], () => {
      keeping.slots.add(draft.slot);
      fill(keeping.form, JSON.parse(draft.text));
      void keeping.keep();
      offer(said, keeping, others);
    }),
    button(dataset["forget"], () => {
      void keeping.drafts.forget([draft.slot]);
      offer(said, keeping, others);
    }),
  );
  say(said, `${dataset["found"]} ${momentOf(draft.at)}. `, buttons);
}

/** Sent once, and gone once the house has it; then sent as any form, where the same act leads to the first answer. */
async function send(said: HTMLElement, { form: sent, drafts, slots, keep }: Keeping) {
  await keep();
  const data = new FormData(sent);
  const texts = [...data].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const body = sent.enctype === "multipart/form-data" ? data : new URLSearchParams(texts);
  const answer = await fetch(sent.action, { method: "POST", body, redirect: "manual" }).catch(
    () => undefined,
  );
  if (answer === undefined || answer.status >= 500) {
    say(said, said.dataset["away"] ?? "");
    said.scrollIntoView({ block: "nearest" });
    return;
  }
  if (answer.type === "opaqueredirect") await drafts.forget([...slots]);
  sent.submit();
}

async function start(said: HTMLElement, written: HTMLFormElement): Promise<void> {
  // Who types before the device answered loses nothing either.
  let isTyped = false;
  const early = () => {
    isTyped = true;
  };
  written.addEventListener("input", early);
  const token = new FormData(written).get("token");
  const drafts = typeof token === "string" ? await draftsOf(token, written.action) : undefined;
  if (drafts === undefined) return;
  const keeping = keepingOf(written, drafts);
  const isThere = ({ text }: Draft) => wordsOf(JSON.parse(text)) === wordsOf(typedIn(written));
  for (const { slot } of drafts.found.filter(isThere)) keeping.slots.add(slot);
  offer(
    said,
    keeping,
    drafts.found.filter((draft) => !isThere(draft)),
  );
  written.removeEventListener("input", early);
  written.addEventListener("input", () => void keeping.keep());
  if (isTyped) void keeping.keep();
  let isSending = false;
  written.addEventListener("submit", (event) => {
    // « Finir plus tard » goes elsewhere.
    if (event.submitter?.hasAttribute("formaction") === true) return;
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    void send(said, keeping).finally(() => {
      isSending = false;
    });
  });
}

if (place !== null && form !== undefined) void start(place, form).catch(() => undefined);
