import type { Id } from "#basics/id";
import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { type AskQuestion, askQuestionIn } from "#modules/decisions";
import { person, type PersonId } from "#services/house";

import { TEST_NOW, type TestHouse } from "./house.ts";
import { personNamed } from "./team.ts";

/** A circle that Ana facilitates, of which Bilal, Chloé and Dédé are; Zoé is not. All have an address. */
export interface AssemblyOfFour {
  readonly circle: Id<"Circle">;
  readonly ana: PersonId;
  readonly bilal: PersonId;
  readonly chloe: PersonId;
  readonly dede: PersonId;
  readonly zoe: PersonId;
}

export async function assemblyOfFour(app: TestHouse): Promise<AssemblyOfFour> {
  app.setNow(TEST_NOW);
  const named = (name: string) => personNamed(app, name, `${newId()}@example.org`);
  const [ana, bilal, chloe] = [await named("Ana"), await named("Bilal"), await named("Chloé")];
  const [dede, zoe] = [await named("Dédé"), await named("Zoé")];
  const circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Plantes à partager",
      kind: "global",
      isOpen: true,
      purpose: "Donner des plants.",
      charter: ["On donne sans compter."],
    }),
  );
  for (const one of [bilal, chloe, dede]) await joinCircle(app, person(one), { circle });
  return { circle, ana, bilal, chloe, dede, zoe };
}

/** Three days from now: when the question of `askThem` closes. */
export const CLOSES = TEST_NOW.add({ hours: 72 });

/** Bilal asks whether to hold the feast: yes or no, with open ballots, unless said otherwise. */
export async function askThem(
  app: TestHouse,
  { circle, bilal }: AssemblyOfFour,
  more: Partial<AskQuestion> = {},
): Promise<Id<"Vote">> {
  const told = await app.transaction(person(bilal), (work) =>
    askQuestionIn(work, {
      circle,
      question: "Fait-on la fête au jardin ?",
      method: "plurality",
      secrecy: "open",
      rules: { quorum: undefined, threshold: "simple", budget: undefined },
      binding: false,
      options: [{ label: "Oui" }, { label: "Non" }],
      closesAt: CLOSES,
      ...more,
    }),
  );
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
