import { guess } from "./acts.ts";
import type { Browser, SeenPage } from "./browser.ts";
import type { Visited } from "./crawl.ts";
import type { PageForm } from "./html.ts";
import { type Route, routeOf } from "./routes.ts";

/** A form that someone finds on their way. */
export interface FoundForm {
  /** The page where it stands. */
  readonly on: string;
  readonly route: Route | undefined;
  readonly form: PageForm;
  /** Which of the forms of that page with the same action and buttons it is. */
  readonly kind: string;
}

/** The forms of a walk, one of each kind: same route, same fields, same button. */
export function formsIn(
  visited: readonly Visited[],
  routes: readonly Route[],
): readonly FoundForm[] {
  const found = new Map<string, FoundForm>();
  for (const { answer } of visited) {
    if (answer.status !== 200) continue;
    for (const form of answer.forms) {
      const action = form.action || answer.at;
      const route = routeOf(routes, form.method, action);
      const kind = `${form.method} ${route?.path ?? action} ${namesOf(form)} ${form.buttons[0]?.name ?? ""}`;
      if (!found.has(kind)) found.set(kind, { on: answer.at, route, form, kind });
    }
  }
  return [...found.values()];
}

function namesOf({ offers }: PageForm): string {
  return Object.keys(offers).toSorted().join(",");
}

export type Fields = readonly (readonly [string, string])[];

/** Goes to the page again and fills the form of that kind as well as one can guess; undefined when it is gone. */
export async function filledAgain(
  browser: Pick<Browser, "get">,
  { on, form }: Pick<FoundForm, "on" | "form">,
): Promise<{ readonly action: string; readonly fields: Fields } | undefined> {
  const { action, method, buttons } = form;
  const page = await browser.get(on);
  const again = page.forms.find(
    (one) => one.method === method && one.action === action && namesOf(one) === namesOf(form),
  );
  if (again === undefined) return undefined;
  const pressed = buttons[0];
  const fields = again.fields.map(
    ([name, value]) => [name, value === "" ? guess(name) : value] as const,
  );
  const unchosen = Object.entries(again.offers)
    .filter(([name, offer]) => offer.length > 0 && !fields.some(([known]) => known === name))
    .map(([name, offer]) => [name, offer.find((one) => one !== "") ?? ""] as const);
  const button = pressed?.name === undefined ? [] : [[pressed.name, pressed.value] as const];
  return {
    action: pressed?.action ?? (again.action || page.at),
    fields: [...fields, ...unchosen, ...button],
  };
}

/** The fields that a person types in; the hidden ones are the form's own. */
export function typedNames(fields: Fields): readonly string[] {
  return fields.map(([name]) => name).filter((name) => name !== "token" && name !== "act");
}

export function withValue(fields: Fields, changed: string, value: string): Fields {
  return fields.map(([name, old]) => [name, name === changed ? value : old] as const);
}

interface Hostile {
  readonly told: string;
  readonly text: string;
}

/**
 * Hostile texts, and the trace that they would leave on a page if they came back raw. Few, since each is
 * sent in each kind of question: what may stand in one text together does.
 */
export const HOSTILE: readonly Hostile[] = [
  {
    told: "a script, SQL, a path and bytes that no text holds",
    text: `"'></textarea><script>window.hostile=1</script><img src=x onerror=hostile()>'; drop table people.person; -- ../../../../etc/passwd a\u0000b\uFFFE\u202E\uD800c\u001B[31m`,
  },
  { told: "a link that runs", text: "javascript:hostile()" },
  // Short enough to be taken, and drawn.
  { told: "brackets without end", text: "[(*_`".repeat(900) },
  // Below what a request may weigh, so that the fields themselves have to bear it.
  {
    told: "many letters",
    text: `${"é".repeat(60_000)}${"[(*_`<".repeat(10_000)}${" ".repeat(60_000)}`,
  },
];

/** The questions of a form that are sent hostile words, each with those that it is sent. */
export type HostileTurns = (
  form: PageForm,
  names: readonly string[],
) => readonly { readonly name: string; readonly texts: readonly Hostile[] }[];

/**
 * Hostile words once per kind of question, in the first form that asks it: what has the same name and is
 * filled in the same way is read by the same code. What comes after the reading is of each form: the first of
 * the texts, short enough to be taken and drawn, is sent in each of its questions that one types in; and where
 * all was met in others, one of the others in turn.
 */
export function hostileTurns(): HostileTurns {
  const met = new Set<string>();
  let turns = 0;
  return (form, names) => {
    const kindOf = (name: string) => `${form.controls[name] ?? "button"} ${name}`;
    const unmet = names.filter((name) => !met.has(kindOf(name)));
    for (const name of unmet) met.add(kindOf(name));
    const known = names.filter((name) => !unmet.includes(name));
    const typed = known.filter((name) => form.controls[name]?.startsWith("text") === true);
    const [first, ...others] = HOSTILE;
    const drawn = typed.map((name) => ({ name, texts: first === undefined ? [] : [first] }));
    if (unmet.length > 0) return [...unmet.map((name) => ({ name, texts: HOSTILE })), ...drawn];
    const name = typed[0] ?? names[0];
    const next = others[turns++ % others.length];
    return name === undefined || next === undefined ? [] : [...drawn, { name, texts: [next] }];
  };
}

/** What of a hostile text stands raw in a page. */
export function rawIn(page: SeenPage): string | undefined {
  return /<script>window\.hostile|<img src=x onerror|href="javascript:hostile/i.exec(
    page.html,
  )?.[0];
}
