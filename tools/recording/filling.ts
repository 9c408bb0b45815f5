import type { SeenPage } from "../../tests/support/browser.ts";
import { type Fields, filledAgain, type FoundForm, HOSTILE } from "../../tests/support/forms.ts";

/** How a form is sent: as well as one can guess, with nothing in it, with words that would hurt. */
export const WAYS = ["empty", "hostile", "right"] as const;
export type Way = (typeof WAYS)[number];

/** A form ready to be sent. */
export interface Filled {
  readonly action: string;
  readonly fields: Fields;
}

/** What the house wrote into the form for itself: who sends it, and which act it is. */
const OWN = /^(?:token|act)$/;

/** Fills a form on its page as it is now, in that way; undefined when it stands there no more. */
export async function fill(page: SeenPage, form: FoundForm, way: Way): Promise<Filled | undefined> {
  const right = await filledAgain({ get: () => Promise.resolve(page) }, form);
  if (right === undefined || way === "right") return right;
  const hidden = hiddenIn(page.html);
  const button = form.form.buttons[0]?.name;
  const stays = (name: string) => OWN.test(name) || hidden.has(name) || name === button;
  if (way === "empty") return { ...right, fields: emptied(right.fields, form, stays) };
  // A form that is one button is hurt in what it says by itself.
  const typed = right.fields.some(([name]) => !stays(name));
  const kept = typed ? stays : (name: string) => OWN.test(name);
  const hostile = HOSTILE[0]?.text ?? "";
  return {
    ...right,
    fields: right.fields.map(([name, value]) => [name, kept(name) ? value : hostile]),
  };
}

/** As a browser sends what nobody filled: fields of text are empty, nothing is chosen. */
function emptied(fields: Fields, { form }: FoundForm, stays: (name: string) => boolean): Fields {
  return fields.flatMap(([name, value]) => {
    if (stays(name)) return [[name, value] as const];
    return (form.offers[name] ?? []).length > 0 ? [] : [[name, ""] as const];
  });
}

function hiddenIn(html: string): ReadonlySet<string> {
  const tags = html.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? [];
  return new Set(tags.flatMap((tag) => /\sname="([^"]*)"/.exec(tag)?.[1] ?? []));
}
