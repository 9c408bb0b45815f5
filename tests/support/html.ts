/**
 * Reads the HTML that our own pages write (attributes between double quotes, no stray `<`): enough
 * to find forms and to send them as a browser would. Not a reader for the pages of others.
 */

/** A form as it stands on a page. */
export interface PageForm {
  /** Where it goes, without the site. */
  readonly action: string;
  readonly method: "GET" | "POST";
  /** What it sends when nothing is changed. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Every name that can be filled, with the values offered when there is a choice. */
  readonly offers: Readonly<Record<string, readonly string[]>>;
  /** By what each name is filled: `text`, `date`, `hidden`, `textarea`, `select`. */
  readonly controls: Readonly<Record<string, string>>;
  readonly buttons: readonly PageButton[];
}

export interface PageButton {
  readonly says: string;
  /** Its `aria-label`, when ears hear something else. */
  readonly label: string | undefined;
  readonly name: string | undefined;
  readonly value: string;
  readonly action: string | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
};

/** The letter of this number; undefined when there is none: it stays as it was written. */
export function letterOf(number: number): string | undefined {
  return number >= 0 && number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}

function decode(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, kind: string | undefined, name: string) => {
    if (kind === "#") return letterOf(Number(name)) ?? whole;
    if (kind === "#x") return letterOf(Number.parseInt(name, 16)) ?? whole;
    return ENTITIES[name] ?? whole;
  });
}

/** The text that a reader sees, with ordinary spaces. */
export function textOf(html: string): string {
  const bare = html
    .replace(/<(script|style|svg|head)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ");
  return decode(bare)
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** The attributes of a tag; one without a value is an empty text. */
function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
      name,
      decode(value),
    ]),
  );
}

/** The forms of a page, in order. */
export function formsOf(html: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, head = "", body = ""]) => {
      const { action = "", method = "get" } = attributesOf(head);
      const parts = [...inputsOf(body), ...textAreasOf(body), ...selectsOf(body)];
      const offers: Record<string, string[]> = {};
      for (const { name, offer } of parts) (offers[name] ??= []).push(...offer);
      return {
        action,
        method: method.toLowerCase() === "post" ? "POST" : "GET",
        fields: parts.flatMap(({ name, sent }) => sent.map((value) => [name, value] as const)),
        offers,
        controls: Object.fromEntries(parts.map(({ name, control }) => [name, control])),
        buttons: buttonsOf(body),
      };
    },
  );
}

interface Part {
  readonly name: string;
  readonly control: string;
  /** What is sent as it stands. */
  readonly sent: readonly string[];
  readonly offer: readonly string[];
}

function inputsOf(body: string): readonly Part[] {
  return [...body.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = ""]) => {
    const { name, type = "text", value, checked } = attributesOf(tag);
    if (name === undefined || type === "file" || type === "submit") return [];
    if (type !== "checkbox" && type !== "radio")
      return [{ name, control: type, sent: [value ?? ""], offer: [] }];
    const chosen = value ?? "on";
    return [{ name, control: type, sent: checked === undefined ? [] : [chosen], offer: [chosen] }];
  });
}

function textAreasOf(body: string): readonly Part[] {
  return [...body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].flatMap(
    ([, tag = "", text = ""]) => {
      const { name } = attributesOf(tag);
      return name === undefined
        ? []
        : [{ name, control: "textarea", sent: [decode(text.replace(/^\n/, ""))], offer: [] }];
    },
  );
}

function selectsOf(body: string): readonly Part[] {
  return [...body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
    ([, tag = "", inside = ""]) => {
      const { name } = attributesOf(tag);
      const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = ""]) =>
        attributesOf(option),
      );
      const chosen = options.find(({ selected }) => selected !== undefined) ?? options[0];
      return name === undefined
        ? []
        : [
            {
              name,
              control: "select",
              sent: chosen === undefined ? [] : [chosen["value"] ?? ""],
              offer: options.map(({ value = "" }) => value),
            },
          ];
    },
  );
}

function buttonsOf(body: string): readonly PageButton[] {
  return [...body.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].flatMap(
    ([, tag = "", inside = ""]) => {
      const attributes = attributesOf(tag);
      if (attributes["type"] === "button") return [];
      return [
        {
          says: textOf(inside),
          label: attributes["aria-label"],
          name: attributes["name"],
          value: attributes["value"] ?? "",
          action: attributes["formaction"],
        },
      ];
    },
  );
}
