import { sql } from "kysely";

import type { Id } from "#basics/id";
import { shareIn } from "#modules/access";
import { ownSpaceOf, type SharingId } from "#rules/access";
import { type Actor, action, person, type PersonId } from "#services/house";

import { writeNote } from "../../src/modules/conversations/actions/write-note.ts";
import { actingFor } from "./entrusting.ts";
import { TEST_NOW, type TestHouse } from "./house.ts";
import { personNamed } from "./team.ts";

export const NOTES = "conversations.note";
/** For how long what nobody says again is open, in hours. */
export const DAYS = 14 * 24;
export const trialText = {
  name: "trial-sharing",
  version: 1,
  words: "Vous pouvez arrêter quand vous voulez.",
};

/** Adrienne has a note; Nadège acts for her in her notes; Malika may be one who reads it. */
export interface Trial {
  readonly giver: PersonId;
  readonly holder: PersonId;
  readonly reader: PersonId;
  readonly acting: Actor;
  readonly note: Id<"Note">;
}

let numbered = 0;

/** Somebody with an address of their own. */
export const someoneNamed = (app: TestHouse, name: string): Promise<PersonId> =>
  personNamed(app, name, `ouvert${(numbered += 1)}@example.org`);

export async function aNoteUnderAMandate(app: TestHouse): Promise<Trial> {
  app.setNow(TEST_NOW);
  const giver = await someoneNamed(app, "Adrienne");
  const holder = await someoneNamed(app, "Nadège");
  const reader = await someoneNamed(app, "Malika");
  const acting = await actingFor(app, giver, holder, ["notes"]);
  const written = await writeNote(app, person(giver), { words: "La porte de devant coince." });
  if (!written.done) throw new Error(written.refusal);
  return { giver, holder, reader, acting, note: written.value };
}

/** What opens the note to who may read it. */
export const noteOf = ({ giver, reader, note }: Trial) => ({
  space: ownSpaceOf(giver),
  tables: [NOTES],
  row: note,
  to: { person: reader },
  until: undefined,
  purpose: undefined,
  text: trialText,
});

/** The note is opened to who may read it. */
export async function openNote(
  app: TestHouse,
  trial: Trial,
  as: Actor,
  more: { readonly until?: Temporal.Instant; readonly from?: Temporal.Instant } = {},
): Promise<SharingId> {
  const told = await action(shareIn)(app, as, { ...noteOf(trial), ...more });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

/** Whether the note is read so long after the first instant of the trial. */
export function readsNote(
  app: TestHouse,
  { reader, note }: Trial,
  after = Temporal.Duration.from({ hours: 0 }),
): Promise<boolean> {
  app.setNow(TEST_NOW.add(after));
  return app.transaction(person(reader), async ({ db }) => {
    const { rows } = await sql`select from conversations.note where id = ${note}`.execute(db);
    return rows.length === 1;
  });
}

export const hours = (count: number) => Temporal.Duration.from({ hours: count });
export const justBefore = (count: number) => hours(count).subtract({ milliseconds: 1 });

export function mandateOf({ mandate }: Actor) {
  if (mandate === undefined) throw new Error("no mandate");
  return mandate;
}
