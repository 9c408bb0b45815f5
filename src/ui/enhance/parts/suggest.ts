/** How long one waits after a letter, in milliseconds: who types fast asks once. */
const PATIENCE = 150;

/**
 * A field marked `data-propose` (an address that answers a list of texts) proposes while one types, as the ARIA pattern
 * of a combobox with a list says: arrows move, Enter takes, Escape closes; a finger too. The field stays what it was: what
 * is typed is sent, proposed or not.
 */
export function suggest(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-propose]"))
    enhance(field, field.dataset["propose"] ?? "");
}

function enhance(field: HTMLInputElement, address: string): void {
  const list = listOf(field);
  let [asked, timer] = ["", 0];
  const ask = async (): Promise<void> => {
    const typed = (asked = field.value.trim());
    const answer = typed === "" ? undefined : await get(address, typed);
    // Meanwhile one typed on, or went away.
    if (asked === typed && document.activeElement === field) show(field, list, answer ?? []);
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PATIENCE);
  });
  field.addEventListener("blur", () => open(field, list, false));
  field.addEventListener("keydown", (event) => {
    if (!list.hidden && press(field, list, event.key)) event.preventDefault();
  });
}

/** The list under a field, and what ties the two for ears. */
function listOf(field: HTMLInputElement): HTMLUListElement {
  const list = document.createElement("ul");
  list.id = `${field.id}-l`;
  list.role = "listbox";
  list.className = "propose";
  list.hidden = true;
  list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? "");
  field.after(list);
  // One list at a time: the browser's own goes.
  field.removeAttribute("list");
  field.autocomplete = "off";
  field.role = "combobox";
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  return list;
}

const activeOf = (list: HTMLUListElement): number =>
  [...list.children].findIndex((option) => option.ariaSelected === "true");

function mark(field: HTMLInputElement, list: HTMLUListElement, next: number): void {
  for (const [at, option] of [...list.children].entries())
    option.ariaSelected = String(at === next);
  const option = list.children[next];
  if (option === undefined) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", option.id);
}

function open(field: HTMLInputElement, list: HTMLUListElement, is: boolean): void {
  list.hidden = !is;
  field.ariaExpanded = String(is);
  mark(field, list, -1);
}

function take(field: HTMLInputElement, list: HTMLUListElement, at: number): void {
  field.value = list.children[at]?.textContent ?? field.value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  open(field, list, false);
}

function show(field: HTMLInputElement, list: HTMLUListElement, texts: readonly string[]): void {
  const options = texts.map((text, at) => {
    const option = document.createElement("li");
    option.id = `${list.id}-${at}`;
    option.role = "option";
    option.textContent = text;
    // The field keeps the focus, and the list stays; what is pressed is taken on release: one may still slide away.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => take(field, list, at));
    return option;
  });
  list.replaceChildren(...options);
  open(field, list, texts.length > 0);
}

/** Whether a key was for the list. */
function press(field: HTMLInputElement, list: HTMLUListElement, key: string): boolean {
  const [active, last] = [activeOf(list), list.children.length - 1];
  if (key === "ArrowDown") mark(field, list, active === last ? -1 : active + 1);
  else if (key === "ArrowUp") mark(field, list, active === -1 ? last : active - 1);
  else if (key === "Enter" && active !== -1) take(field, list, active);
  else if (key === "Escape") open(field, list, false);
  else return false;
  return true;
}

async function get(address: string, typed: string): Promise<readonly string[] | undefined> {
  try {
    const at = new URL(address, location.href);
    at.searchParams.set("q", typed);
    const answer = await fetch(at);
    const told: unknown = answer.ok ? await answer.json() : undefined;
    return Array.isArray(told) ? told.filter((one) => typeof one === "string") : undefined;
  } catch {
    return undefined;
  }
}
