import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { demonstrationPeople } from "#rules/people";
import { type App, person, type PersonId, type Work } from "#services/house";

import { agreeWatchIn, proposeWatchIn } from "../actions/agree-watch.ts";
import { agreeBondIn, askBondIn } from "../actions/ask-bond.ts";
import { saySpokeIn } from "../actions/say-spoke.ts";
import { readTwo } from "../actions/see-two.ts";
import { writeWordIn } from "../actions/write-word.ts";
import type { BondId } from "../domain/bond.ts";

function sure<T>(told: Result<T, string>): T {
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  return told.value;
}

/** Adrienne gives news to Quentin, most days, and to her daughter Hélène, who calls on Tuesdays. */
export async function fillKin(app: App): Promise<void> {
  const { adrienne, quentin, helene } = demonstrationPeople;
  const today = dayOf(app.clock.now());
  const at = (daysAgo: number, hour = "18:30") => instantOf({ daysAgo, hour }, today);
  const as = <T>(who: Who, run: (work: Work) => Promise<T>) => app.transaction(person(who.id), run);
  const bound = async (child: Who): Promise<BondId> => {
    const bond = sure(
      await as(child, (work) => askBondIn({ ...work, now: at(63) }, { person: adrienne.id })),
    );
    return sure(await as(adrienne, (work) => agreeBondIn({ ...work, now: at(62) }, { bond })));
  };
  const spoke = (bond: BondId, days: readonly number[]) =>
    as(adrienne, async (work) => {
      for (const daysAgo of days)
        sure(await saySpokeIn({ ...work, now: at(daysAgo) }, { bond, day: undefined }));
    });
  const withQuentin = await bound(quentin);
  await spoke(withQuentin, QUENTIN);
  const withHelene = await bound(helene);
  const sinceTuesday = (today.dayOfWeek + 5) % 7;
  await spoke(
    withHelene,
    TUESDAYS.map((weeks) => sinceTuesday + 7 * weeks),
  );
  await agreed(app, { bond: withHelene, by: helene, other: adrienne, now: at(41) });
  const wrote = (who: Who, bond: BondId, { daysAgo, words }: Told) =>
    as(who, async (work) => {
      const now = at(daysAgo, "17:05");
      sure(await writeWordIn({ ...work, now }, { bond, words, alt: undefined }));
    });
  await wrote(quentin, withQuentin, { daysAgo: 5, words: TOLD.quentin });
  await wrote(adrienne, withQuentin, { daysAgo: 5, words: TOLD.answer });
  await wrote(helene, withHelene, { daysAgo: 9, words: TOLD.helene });
  for (const bond of [withQuentin, withHelene])
    await readTwo(app, person(adrienne.id), { bond, page: 1 });
  await wrote(adrienne, withHelene, { daysAgo: 2, words: TOLD.adrienne });
}

/** Hélène proposes that their silence be noticed, and Adrienne agrees. */
async function agreed(
  app: App,
  told: {
    readonly bond: BondId;
    readonly by: Who;
    readonly other: Who;
    readonly now: Temporal.Instant;
  },
): Promise<void> {
  const { bond, by, other, now } = told;
  await app.transaction(person(by.id), async (work) => {
    sure(await proposeWatchIn({ ...work, now }, { bond, delay: 2 }));
  });
  await app.transaction(person(other.id), async (work) => {
    sure(await agreeWatchIn({ ...work, now }, { bond }));
  });
}

interface Told {
  readonly daysAgo: number;
  readonly words: string;
}

const TOLD = {
  quentin:
    "J’ai laissé les graines dans la boîte bleue. La poule noire m’a suivi jusqu’au portail.",
  answer: "Elle fait cela avec tous ceux qu’elle aime bien.",
  helene: "Le petit a perdu une dent. Il veut te la montrer lui-même.",
  adrienne: "Dis-lui que je garde une place dans la boîte aux trésors.",
} as const;

interface Who {
  readonly id: PersonId;
}

/** On which days back Quentin and she spoke. */
const QUENTIN = [
  60, 58, 57, 54, 52, 49, 48, 45, 43, 40, 38, 37, 33, 31, 29, 26, 24, 23, 19, 17, 15, 12, 10, 8, 5,
  3, 1,
];
/** How many weeks back Hélène called: in one she was travelling. */
const TUESDAYS = [8, 7, 6, 5, 3, 2, 1, 0];
