import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work } from "#services/house";

import { type GrantId, isStanding } from "../domain/grant.ts";
import { beginningOf, type End, endOf } from "../domain/sharing-end.ts";
import type { SharingId } from "../domain/sharing.ts";
import { ownSpaceOf, type PersonId, personOf } from "../domain/space.ts";
import { listSharedByMe, listSharedWithMe, type SealedShared } from "../store/sharings.ts";
import { makeOwnSpaceIn } from "./make-space.ts";
import { oneself } from "./oneself.ts";
import { consentOnPageIn } from "./say-again.ts";
import { type Giver, listNearIn } from "./see-sharings.ts";
import {
  declineSharingsIn,
  endSharingIn,
  shareAgainIn,
  shareIn,
  type ShareRefusal,
} from "./share.ts";
import { shareablesOf } from "./shareables.ts";
import { isSaidHere, isShareable, tellSentenceIn } from "./tell-shown.ts";
import { sharingText } from "./texts.fr.ts";

/** What of one's own may be shared: a thing, or a whole kind. */
export interface SharingChoice {
  /** Its name in addresses: « taches », « taches-<id> ». */
  readonly name: string;
  /** « toutes vos tâches », after « Quentin voit ». */
  readonly what: string;
  readonly isAll: boolean;
  readonly table: string;
  readonly row: string | undefined;
  /** What may be said besides, in a sentence of its own. */
  readonly besides?: { readonly name: string; readonly what: string } | undefined;
}

export interface ChoicesOfKind {
  readonly heading: string;
  readonly choices: readonly SharingChoice[];
}

/** What the person who acts may share, kind after kind; nothing under a mandate. */
export const seeChoices = reading(listChoicesIn);

export async function listChoicesIn(work: Work): Promise<readonly ChoicesOfKind[]> {
  const me = oneself(work);
  if (me === undefined) return [];
  const kinds: ChoicesOfKind[] = [];
  const every = shareablesOf(work.app);
  for (const [name, { heading, table, one, all, offersAll, besides, see }] of every) {
    const things = await see(work, { space: ownSpaceOf(me), rows: undefined });
    const isWhole = all !== undefined && (await (offersAll?.(work) ?? true));
    const whole: readonly SharingChoice[] = !isWhole
      ? []
      : [
          {
            name,
            what: all,
            isAll: true,
            table,
            row: undefined,
            besides: besidesOf(every, besides),
          },
        ];
    const each = things.map(({ row, label }) => ({
      name: `${name}-${row}`,
      what: one(label),
      isAll: false,
      table,
      row,
    }));
    if (whole.length + each.length > 0) kinds.push({ heading, choices: [...whole, ...each] });
  }
  return kinds;
}

function besidesOf(
  every: ReturnType<typeof shareablesOf>,
  name: string | undefined,
): SharingChoice["besides"] {
  const what = name === undefined ? undefined : every.get(name)?.all;
  return name === undefined || what === undefined ? undefined : { name, what };
}

export interface SeenChoice {
  readonly choice: SharingChoice;
  readonly near: readonly Giver[];
}

/** One thing or kind of one's own, and with whom one may share it. */
export const seeChoice = reading(seeChoiceIn);

export async function seeChoiceIn(
  work: Work,
  { name }: { readonly name: string },
): Promise<SeenChoice | undefined> {
  const choices = (await listChoicesIn(work)).flatMap((kind) => kind.choices);
  const choice = choices.find((one) => one.name === name);
  return choice && { choice, near: await listNearIn(work) };
}

export interface SaySharing {
  readonly name: string;
  readonly to: PersonId;
  /** From which day on, in the zone of the territory; today, passed or undefined: at once. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly end: End;
  readonly purpose: string | undefined;
  /** What is offered beside it, too: a sentence of its own, to the same, from and until the same days. */
  readonly also?: boolean | undefined;
}

export type SayRefusal =
  | "unknown-choice"
  | "unknown-person"
  | "over-already"
  | "begins-after-its-end";

/** Shares one's own thing or kind with somebody whom one knows, until the day that was said. */
export const saySharing = action(saySharingIn);

export async function saySharingIn(
  work: Work,
  { also = false, ...asked }: SaySharing,
): Promise<Result<SharingId, SayRefusal>> {
  const { name, to, from, end, purpose } = asked;
  const me = oneself(work);
  const seen = await seeChoiceIn(work, { name });
  if (me === undefined || seen === undefined) return refused("unknown-choice");
  if (!seen.near.some(({ person }) => person === to)) return refused("unknown-person");
  const { table, row } = seen.choice;
  const told = await shareIn(work, {
    space: await makeOwnSpaceIn(work, me),
    tables: [table],
    row,
    to: { person: to },
    from: beginningOf(from, work.now),
    until: endOf(end, work.now),
    purpose,
    text: sharingText,
  });
  if (!told.done) return refused(saidOf(told.refusal));
  await consentOnPageIn(work, { sharing: told.value });
  await tellSentenceIn(work, told.value);
  const { besides } = seen.choice;
  if (also && besides !== undefined) {
    const beside = await saySharingIn(work, { ...asked, name: besides.name });
    if (!beside.done) return beside;
  }
  return told;
}

function saidOf(refusal: ShareRefusal): SayRefusal {
  switch (refusal) {
    case "already-over":
      return "over-already";
    case "begins-after-its-end":
      return "begins-after-its-end";
    case "unknown-recipient":
    case "to-yourself":
    case "to-the-holder":
      return "unknown-person";
    case "not-your-space":
    case "unknown-row":
    case "one-thing-under-a-mandate":
      return "unknown-choice";
  }
}

export interface OfSaid {
  readonly sharing: SharingId | GrantId;
}

/** One's own sentence is taken back; who acts for another finds none. */
export const endSharing = action(
  async (work: Work, asked: OfSaid): Promise<Result<undefined, "unknown-sharing">> =>
    oneself(work) === undefined ? refused("unknown-sharing") : endSharingIn(work, asked),
);

/** One's own sentence is said again as it was, once it was taken back. */
export const shareAgain = action(
  async (
    work: Work,
    asked: OfSaid,
  ): Promise<Result<undefined, "unknown-sharing" | "over-already">> => {
    if (oneself(work) === undefined) return refused("unknown-sharing");
    const told = await shareAgainIn(work, { ...asked, text: sharingText });
    if (told.done) {
      if (told.value === undefined) return done(undefined);
      await consentOnPageIn(work, { sharing: told.value });
      await tellSentenceIn(work, told.value);
      return done(undefined);
    }
    return refused(told.refusal === "already-over" ? "over-already" : "unknown-sharing");
  },
);

/** With whom of these something is shared by a sentence, the one way or the other; nothing under a mandate. */
export async function listSharedBetweenIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<{ readonly read: readonly PersonId[]; readonly shown: readonly PersonId[] }> {
  if (oneself(work) === undefined) return { read: [], shown: [] };
  const read = new Set((await listSaidToMe(work)).map(({ space }) => personOf(space)));
  const mine = (await listSharedByMe(work)).filter(
    (one) => isSaidHere(one) && isStanding(one, work.now),
  );
  const shown = new Set(mine.map(({ to }) => to));
  return {
    read: persons.filter((one) => read.has(one)),
    shown: persons.filter((one) => shown.has(one)),
  };
}

const listSaidToMe = async (work: Work): Promise<readonly SealedShared[]> =>
  (await listSharedWithMe(work)).filter((one) => isSaidHere(one) && isShareable(work, one));

/** One reads no more of what somebody shares with one by a sentence: they may share it again. Twice changes nothing. */
export const readNoMore = action(readNoMoreIn);

export async function readNoMoreIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<Result<undefined, "nothing-shared">> {
  if (oneself(work) === undefined) return refused("nothing-shared");
  const said = (await listSaidToMe(work)).filter(({ space }) => personOf(space) === person);
  await declineSharingsIn(
    work,
    said.flatMap(({ sharing }) => sharing ?? []),
  );
  return done(undefined);
}
