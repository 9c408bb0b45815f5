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
  // One list at a time: the browser's own goes.
  field.removeAttribute("list");
  field.autocomplete = "off";
  const list = document.createElement("ul");
  list.id = `${field.id}-l`;
  list.role = "listbox";
  list.className = "propose";
  list.hidden = true;
  list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? "");
  field.after(list);
  field.role = "combobox";
  for (const [name, value] of [
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
  ] as const)
    field.setAttribute(name, value);

  let [active, asked, timer] = [-1, "", 0];

  const mark = (next: number): void => {
    active = next;
    for (const [at, option] of [...list.children].entries()) {
      option.ariaSelected = String(at === next);
      if (at === next) field.setAttribute("aria-activedescendant", option.id);
    }
    if (next === -1) field.removeAttribute("aria-activedescendant");
  };
  const open = (is: boolean): void => {
    list.hidden = !is;
    field.ariaExpanded = String(is);
    if (!is) mark(-1);
  };
  const take = (option: Element | undefined): void => {
    field.value = asked = option?.textContent ?? field.value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    open(false);
  };
  const show = (texts: readonly string[]): void => {
    list.replaceChildren(
      ...texts.map((text, at) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${at}`;
        option.role = "option";
        option.textContent = text;
        // Before the field loses the focus.
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(option);
        });
        return option;
      }),
    );
    open(texts.length > 0);
  };
  const ask = async (): Promise<void> => {
    const typed = (asked = field.value.trim());
    const answer = typed === "" ? undefined : await get(address, typed);
    // Meanwhile one typed on, or went away.
    if (asked === typed && document.activeElement === field) show(answer ?? []);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PATIENCE);
  });
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    const { key } = event;
    const last = list.children.length - 1;
    if (list.hidden) return;
    if (key === "ArrowDown") mark(active === last ? -1 : active + 1);
    else if (key === "ArrowUp") mark(active === -1 ? last : active - 1);
    else if (key === "Enter" && active !== -1) take(list.children[active]);
    else if (key === "Escape") open(false);
    else return;
    event.preventDefault();
  });
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
