import type { Actor, PersonId } from "./actor.ts";
import type { Names, Words } from "./entries.ts";
import type { Module } from "./module.ts";
import type { App, Work } from "./work.ts";

/**
 * What reads something for who acts. Under a mandate it shows only what its own pages would: the
 * house asks (`contributionsIn`), in the one place where contributions are gathered.
 */
export interface Entrusted {
  /**
   * The scope of mandates (`people`) that its own pages ask at their addresses (`Routes.mandate`).
   * Without it nothing is shown to who acts for another.
   */
  readonly mandate?: string;
}

/**
 * Whether something of this scope is shown to who acts: always to oneself; under a mandate, when the
 * person entrusted it. What names no scope was never entrusted.
 */
export function isEntrusted(actor: Actor, scope: string | undefined): boolean {
  if (actor.mandate === undefined) return true;
  return scope === "always" || (scope !== undefined && actor.scopes.includes(scope));
}

/**
 * What modules contribute of one kind, in their order, as far as the actor may read it. Under a mandate
 * that is only what names a scope that was entrusted; a function names none, so nothing of it is read.
 * Contributions that read are gathered here and nowhere else: no module can forget to ask.
 */
export function contributionsIn<Contribution>(
  work: Work,
  of: (module: Module) => Contribution | readonly Contribution[] | undefined,
): readonly NonNullable<Contribution>[] {
  return work.app.modules
    .flatMap((module): readonly (Contribution | undefined)[] | Contribution | undefined =>
      of(module),
    )
    .filter((one): one is NonNullable<Contribution> => one !== undefined && one !== null)
    .filter((one) => isEntrusted(work.actor, scopeOf(one)));
}

/** What stands between the person who acts and somebody, wherever they meet, until one ends it where it was said. */
export interface GoesOn {
  readonly with: PersonId;
  /** "mine": what one does for them, or reads of them; "theirs": what they do for one, or read of one. */
  readonly side: "mine" | "theirs";
  readonly what: "passages" | "mandate" | "list" | "shares" | "news";
  /** In words, of whom whose name stands above: « Vous agissez en son nom, jusqu’au 5 juin. » */
  readonly says: string;
  /** Where one ends it, and what the way there says. */
  readonly at: string;
  readonly go: string;
  /** Ends it, as who acts would there: for who ends several things by one press (decision 0170). Undefined: it is the other’s to end. */
  readonly end?: (work: Work) => Promise<unknown>;
}

/** All that goes on between the person who acts and these, as modules say it; nothing under a mandate (a function names no scope). Whoever asks decided that one may know them. */
export async function goesOnIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<readonly GoesOn[]> {
  if (work.actor.for === undefined || persons.length === 0) return [];
  const all: GoesOn[] = [];
  for (const says of contributionsIn(work, (module) => module.goesOn))
    all.push(...(await says(work, persons)));
  return all;
}

/** What modules declare that shows nobody anything by itself: kinds, words, what erases and passes on. */
type Declared =
  | "aboutPerson"
  | "answersFor"
  | "closeTo"
  | "companionsSince"
  | "decidesOfOthers"
  | "deeds"
  | "exchangeKinds"
  | "fates"
  | "notificationKinds"
  | "privateKinds"
  | "occasionKinds"
  | "ownWays"
  | "retains"
  | "shareables";

/** Those declarations of all modules, from the ground up. Whoever acts on them asked for the right before. */
export function declaredIn<Name extends Declared>(
  app: App,
  name: Name,
): readonly (NonNullable<Module[Name]> & object)[] {
  return app.modules.flatMap((module) => {
    const declared = module[name];
    return declared === undefined ? [] : [declared];
  });
}

/** What these modules keep, as each declares it: what goes by itself after a time, then what else is kept. */
export function keptBy({ modules }: Pick<App, "modules">, names: readonly string[]) {
  const those = modules.filter(({ name }) => names.includes(name));
  return {
    retains: those.flatMap(({ retains = [] }) => retains),
    keeps: those.flatMap(({ keeps = [] }) => keeps),
  };
}

type Gathered = Required<Omit<Names, "mine">>;

/** How the things of all modules are called. A thing that two name is a mistake, seen by the test of `tests/names.test.ts`. */
export function namesIn({ modules }: App): Gathered {
  const all = modules.map(({ names = {} }) => names);
  const words = (which: keyof Gathered): Words =>
    Object.assign({}, ...all.map((one) => one[which]));
  return {
    schemas: words("schemas"),
    jobs: words("jobs"),
    limits: words("limits"),
    subjects: words("subjects"),
    letters: words("letters"),
    acts: words("acts"),
    reportables: words("reportables"),
    changes: words("changes"),
    rows: words("rows"),
    seen: words("seen"),
  };
}

function scopeOf(contribution: unknown): string | undefined {
  if (typeof contribution !== "object" || contribution === null) return undefined;
  return "mandate" in contribution && typeof contribution.mandate === "string"
    ? contribution.mandate
    : undefined;
}
