import { person, type PersonId } from "#services/house";
import type { Scope } from "#rules/people";
import { type CircleId, spaceOf } from "#rules/circles";

import { askAlert } from "../../src/modules/calls/alerts/actions/ask-alert.ts";
import { readSearch } from "../../src/modules/calls/domain/search/search.ts";
import { makeCircleIn } from "../../src/modules/circles/actions/make-circle.ts";
import { openThreadIn } from "../../src/modules/conversations/actions/open-thread.ts";
import { writeNote } from "../../src/modules/conversations/actions/write-note.ts";
import { writeNeed } from "../../src/modules/exchanges/needs/actions/write-need.ts";
import { giving } from "./giving.ts";
import type { TestHouse } from "./house.ts";
import { somebody } from "./issuer.ts";

/*
 * A small world that is lived in at random: up to five persons, two circles. Every word said in it is
 * unique, so that a page or a letter tells by itself whose words reached whom.
 */

/** Somebody of this world, and the scopes in whose parts they keep a word of their own. */
export interface Inhabitant {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  /** What they alone know, by the scope of mandates whose pages show it. */
  readonly own: Readonly<Partial<Record<Scope, string>>>;
}

export interface SmallWorld {
  readonly people: readonly Inhabitant[];
  readonly open: CircleId;
  readonly closed: CircleId;
  /** The words of a thread of each circle, written by the first inhabitant. */
  readonly threads: Readonly<Record<"open" | "closed", string>>;
}

let said = 0;

/** A word that nobody ever said: letters alone, so that no page cuts or changes it. */
export function newWord(): string {
  said += 1;
  const letters = String(said)
    .padStart(5, "0")
    .replace(/\d/g, (digit) => "bcdfghjklm"[Number(digit)] ?? "");
  return `zq${letters}`;
}

/** Makes five persons, each with things of their own, and two circles of the first. */
export async function makeSmallWorld(app: TestHouse): Promise<SmallWorld> {
  const people: Inhabitant[] = [];
  for (const first of ["Ana", "Bilal", "Chloé", "Dédé", "Zoé"])
    people.push(await inhabitant(app, first));
  const [founder] = people;
  if (founder === undefined) throw new Error("nobody lives here");
  const make = (name: string, isOpen: boolean) =>
    app.transaction(person(founder.id), (work) =>
      makeCircleIn(work, {
        name,
        kind: "global",
        isOpen,
        purpose: "Donner des plants.",
        charter: ["On donne sans compter."],
      }),
    );
  const open = await make("Le verger ouvert", true);
  const closed = await make("Le verger clos", false);
  return {
    people,
    open,
    closed,
    threads: {
      open: await talk(app, founder.id, open),
      closed: await talk(app, founder.id, closed),
    },
  };
}

async function inhabitant(app: TestHouse, first: string): Promise<Inhabitant> {
  const name = `${first} ${newWord()}`;
  const id = await somebody(app, name);
  const [notes, exchanges, calls] = [newWord(), newWord(), newWord()];
  const as = person(id);
  await writeNote(app, as, { words: notes });
  await writeNeed(app, as, { kind: "skills", words: needOf(exchanges) });
  await askAlert(app, as, {
    wanted: { what: "search", asked: readSearch({ q: [calls] }) },
    rhythm: "daily",
    email: undefined,
    site: undefined,
    place: id,
  });
  await giving(app, id, "Rempoter");
  return { id, name, email: emailOfName(name), own: { notes, exchanges, calls } };
}

const emailOfName = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z]/g, "")}@example.org`;

/** The words of a need whose title is this word. */
export function needOf(title: string) {
  return { title, terms: { quoi: title, details: "Pour la fête", temps: "Une heure" } };
}

async function talk(app: TestHouse, who: PersonId, circle: CircleId): Promise<string> {
  const words = newWord();
  await app.transaction(person(who), (work) =>
    openThreadIn(work, { space: spaceOf(circle), title: words, words: `Bonjour ${words}` }),
  );
  return words;
}
