import type { FoundForm } from "../../tests/support/forms.ts";
import type { Names } from "./neutral.ts";
import { neutralWith } from "./neutral.ts";

/*
 * What entries are called: who, how, where, as what, in which way.
 *   « visitor GET /appels/12.ics ics »
 *   « Odile POST /fils/<conversations.thread:2> on /fils/<conversations.thread:2> [act,token,words]  html right »
 */

/** The name of a page. */
export function pageKey(persona: string, at: string, names: Names): string {
  const [path = at] = at.split("?");
  const format = /\.(\w+)$/.exec(path)?.[1] ?? "html";
  return `${persona} GET ${neutralWith(names)(at)} ${format}`;
}

/** The name of a form that somebody sends; the way in which it is sent comes after it. */
export function formKey(persona: string, { on, form }: Standing, names: Names): string {
  const where = neutralWith(names)(`${form.action || on} on ${on}`);
  const fields = Object.keys(form.offers).toSorted().join(",");
  return `${persona} ${form.method} ${where} [${fields}] ${form.buttons[0]?.name ?? ""} html`;
}

/** A form and the page where it stands. */
export type Standing = Pick<FoundForm, "on" | "form">;

export interface KeyParts {
  readonly persona: string;
  /** Where the page is, or where the form goes. */
  readonly at: string;
  /** The page on which the form stands; undefined when it is no form. */
  readonly on: string | undefined;
  /** Like the kind of a form on any page, by anybody; undefined when it is no form. */
  readonly kind: string | undefined;
}

/** Reads the name of a page or of a form; undefined when it is another entry's. */
export function partsOf(key: string): KeyParts | undefined {
  const page = /^(\S+) GET (\S+) \w+(?: \(\d+\))?$/.exec(key);
  if (page !== null)
    return { persona: page[1] ?? "", at: page[2] ?? "", on: undefined, kind: undefined };
  const form = /^(\S+) (GET|POST) (\S+) on (\S+) (\[[^\]]*\] \S*) html/.exec(key);
  if (form === null) return undefined;
  const [, persona = "", method = "", at = "", on = "", fields = ""] = form;
  const [path = at] = at.split("?");
  const kind = `${method} ${path.replace(/<[^>]*>|\d+/g, "*")} ${fields}`;
  return { persona, at, on, kind };
}

/** An address as this house knows it, from its neutral form; undefined when a token stands in it. */
export function addressFrom(neutral: string, names: Names): string | undefined {
  const address = neutral.replace(/<[\w.]+:\d+>/g, (name) => idsOf(names).get(name) ?? name);
  return address.includes("<") ? undefined : address;
}

const inverted = new WeakMap<Names, ReadonlyMap<string, string>>();

function idsOf(names: Names): ReadonlyMap<string, string> {
  const known =
    inverted.get(names) ??
    new Map([...names].flatMap(([id, name]) => (id.length === 36 ? [[name, id] as const] : [])));
  inverted.set(names, known);
  return known;
}
