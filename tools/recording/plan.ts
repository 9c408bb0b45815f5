import { PERSONAS } from "../../tests/support/personas.ts";
import { type KeyParts, partsOf } from "./keys.ts";
import { type Way, WAYS } from "./filling.ts";

/** What is recorded: of a whole house, or what another recording holds, and what is new beside it. */
export interface Plan {
  /** Whether one walks along links, or only goes to what is known. */
  readonly walks: boolean;
  /** Beginning of the addresses that are wanted; all when empty. */
  readonly only: string;
  /** What the recording that is compared holds of one persona; undefined when there is none. */
  readonly known: (persona: string) => readonly KeyParts[] | undefined;
  /** In which ways a form is sent. */
  readonly ways: (persona: string, key: string) => readonly Way[];
  /** Whether each format of this route is to be asked: once by somebody. */
  readonly asksFormats: (route: string) => boolean;
}

/** Without anything to compare with: who finds a kind of form first sends it in every way. */
export function freshPlan(only: string, isFull: boolean): Plan {
  const [met, routes] = [new Map<string, string>(), new Set<string>()];
  const own = new Set<string>();
  return {
    walks: true,
    only,
    known: () => undefined,
    ways: (persona, key) => {
      const kind = partsOf(key)?.kind ?? key;
      // One of each kind for each person.
      if (own.has(`${persona} ${kind}`)) return [];
      own.add(`${persona} ${kind}`);
      const first = met.get(kind) ?? persona;
      met.set(kind, first);
      if (isFull || first === persona) return WAYS;
      return PERSONAS.some((one) => one === persona) ? ["right"] : [];
    },
    asksFormats: (route) => {
      const isNew = !routes.has(route);
      routes.add(route);
      return isNew;
    },
  };
}

/** What the keys of a recording say was sent is sent again; and a kind of form that it never met. */
export function planAfter(keys: readonly string[], only: string): Plan {
  const [all, kinds, personas] = [new Set(keys), new Set<string>(), new Map<string, KeyParts[]>()];
  for (const key of keys) {
    const parts = partsOf(key);
    if (parts === undefined) continue;
    const theirs = personas.get(parts.persona) ?? [];
    theirs.push(parts);
    personas.set(parts.persona, theirs);
    if (parts.kind !== undefined) kinds.add(parts.kind);
  }
  return {
    walks: only === "",
    only,
    known: (persona) => personas.get(persona) ?? [],
    ways: (_, key) => {
      const kind = partsOf(key)?.kind ?? key;
      if (kinds.has(kind)) return WAYS.filter((way) => all.has(`${key} ${way}`));
      kinds.add(kind);
      return WAYS;
    },
    asksFormats: () => false,
  };
}

/** Whether an entry is among those wanted. */
export function isWanted({ at, on }: KeyParts, only: string): boolean {
  return at.startsWith(only) || on?.startsWith(only) === true;
}
