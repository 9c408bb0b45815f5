import { randomInt } from "node:crypto";

import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { action, reading, type Work, withRight } from "#services/house";

import type { Circle, CircleId, PersonId } from "../../domain/circle.ts";
import {
  CODE_SIGNS,
  decidePaper,
  type PaperCode,
  paperCodeOf,
  type PaperKind,
  type PaperRefusal,
  type SheetId,
  SLIP_DAYS,
} from "../../domain/paper-code.ts";
import { spaceOf } from "../../domain/space.ts";
import { findCircle } from "../../store/circles.ts";
import {
  countSlips,
  endCodes,
  findPoster,
  listSheet,
  listSheets,
  saveCode,
  type SealedCode,
  type SheetCount,
} from "../../store/paper-codes.ts";
import { KEEP_INVITATIONS } from "./invite-people.ts";
import { standingIn } from "../../actions/standing.ts";

export type { SheetCount };

/** How many slips a circle makes in a week. */
const MOST_SLIPS_A_WEEK = 200;

async function mayMakeIn(work: Work, id: string, kind: PaperKind) {
  const circle = await findCircle(work, id);
  const person = work.actor.for;
  if (circle === undefined || person === undefined) return refused("unknown-circle");
  // Who acts for a facilitator would have the way in in their own hands.
  if (work.actor.mandate !== undefined) return refused("not-a-facilitator");
  const decision = decidePaper(await standingIn(work, circle.id), circle, kind);
  return decision.done ? done({ circle, person }) : decision;
}

interface Making {
  readonly circle: Circle;
  readonly by: PersonId;
  readonly kind: PaperKind;
  readonly endsAt: Temporal.Instant;
}

async function makeCodesIn(lent: Work, many: number, asked: Making): Promise<SheetId> {
  const sheet: SheetId = newId<"Sheet">();
  for (let i = 0; i < many; i += 1) {
    const code = paperCodeOf(Array.from({ length: CODE_SIGNS }, () => randomInt(32)));
    await saveCode(lent, {
      id: newId<"PaperCode">(),
      circle: asked.circle.id,
      kind: asked.kind,
      sheet,
      by: asked.by,
      code,
      text: await seal(lent, spaceOf(asked.circle.id), code),
      endsAt: asked.endsAt,
    });
  }
  return sheet;
}

type MakeRefusal = PaperRefusal | "unknown-circle" | "too-many-slips";

/** A facilitator makes the poster of their circle; one that hung before serves no more. */
export const makePoster = action(makePosterIn);

export async function makePosterIn(
  work: Work,
  asked: { readonly circle: CircleId; readonly months: number },
): Promise<Result<Circle, MakeRefusal>> {
  const may = await mayMakeIn(work, asked.circle, "poster");
  if (!may.done) return may;
  const { circle, person } = may.value;
  const endsAt = work.now
    .toZonedDateTimeISO("Europe/Paris")
    .add({ months: asked.months })
    .toInstant();
  await withRight(work, KEEP_INVITATIONS, async (lent) => {
    await endCodes(lent, circle.id, { kind: "poster" });
    await makeCodesIn(lent, 1, { circle, by: person, kind: "poster", endsAt });
  });
  return done(circle);
}

/** The poster is taken down: its code serves no more. */
export const endPoster = action(
  async (
    work: Work,
    asked: { readonly circle: CircleId },
  ): Promise<Result<Circle, MakeRefusal>> => {
    const may = await mayMakeIn(work, asked.circle, "poster");
    if (!may.done) return may;
    await withRight(work, KEEP_INVITATIONS, (lent) =>
      endCodes(lent, may.value.circle.id, { kind: "poster" }),
    );
    return done(may.value.circle);
  },
);

/** A facilitator makes slips to cut and give by hand, for a meeting: each brings one person in. */
export const makeSlips = action(makeSlipsIn);

export async function makeSlipsIn(
  work: Work,
  asked: { readonly circle: CircleId; readonly many: number },
): Promise<Result<SheetId, MakeRefusal>> {
  const may = await mayMakeIn(work, asked.circle, "slip");
  if (!may.done) return may;
  const { circle, person } = may.value;
  const endsAt = work.now.add({ hours: 24 * SLIP_DAYS });
  return withRight(work, KEEP_INVITATIONS, async (lent): Promise<Result<SheetId, MakeRefusal>> => {
    const lately = await countSlips(lent, circle.id, lent.now.subtract({ hours: 24 * 7 }));
    if (lately + asked.many > MOST_SLIPS_A_WEEK) return refused("too-many-slips");
    return done(await makeCodesIn(lent, asked.many, { circle, by: person, kind: "slip", endsAt }));
  });
}

/** The slips of a sheet that are left serve no more (a sheet was lost). */
export const endSheet = action(
  async (
    work: Work,
    asked: { readonly circle: CircleId; readonly sheet: SheetId },
  ): Promise<Result<Circle, MakeRefusal>> => {
    const may = await mayMakeIn(work, asked.circle, "slip");
    if (!may.done) return may;
    await withRight(work, KEEP_INVITATIONS, (lent) =>
      endCodes(lent, may.value.circle.id, { kind: "slip", sheet: asked.sheet }),
    );
    return done(may.value.circle);
  },
);

/** A code with its text, for who prints it. */
export type PrintedCode = PaperCode & { readonly code: string };

/** The poster of a circle, if one hangs; undefined for anyone who does not facilitate. */
export const seePoster = reading(
  async (
    work: Work,
    asked: { readonly circle: string },
  ): Promise<{ circle: Circle; poster: PrintedCode | undefined } | undefined> => {
    const may = await mayMakeIn(work, asked.circle, "poster");
    if (!may.done) return undefined;
    const { circle } = may.value;
    return withRight(work, KEEP_INVITATIONS, async (lent) => {
      const found = await findPoster(lent, circle.id);
      const [poster] = await printedIn(lent, circle, found === undefined ? [] : [found]);
      return { circle, poster };
    });
  },
);

/** The sheets of slips of a circle; undefined for anyone who does not facilitate. */
export const seeSheets = reading(
  async (
    work: Work,
    asked: { readonly circle: string },
  ): Promise<{ circle: Circle; sheets: readonly SheetCount[] } | undefined> => {
    const may = await mayMakeIn(work, asked.circle, "slip");
    if (!may.done) return undefined;
    const { circle } = may.value;
    const sheets = await withRight(work, KEEP_INVITATIONS, (lent) => listSheets(lent, circle.id));
    return { circle, sheets };
  },
);

/** One sheet, to print: those of its slips that still serve. */
export const seeSheet = reading(
  async (
    work: Work,
    asked: { readonly circle: string; readonly sheet: SheetId },
  ): Promise<{ circle: Circle; slips: readonly PrintedCode[] } | undefined> => {
    const may = await mayMakeIn(work, asked.circle, "slip");
    if (!may.done) return undefined;
    const { circle } = may.value;
    return withRight(work, KEEP_INVITATIONS, async (lent) => {
      const all = await listSheet(lent, circle.id, asked.sheet);
      const left = all.filter(({ endedAt, uses }) => endedAt === undefined && uses === 0);
      return all.length === 0 ? undefined : { circle, slips: await printedIn(lent, circle, left) };
    });
  },
);

async function printedIn(
  lent: Work,
  circle: Circle,
  codes: readonly SealedCode[],
): Promise<readonly PrintedCode[]> {
  const printed: PrintedCode[] = [];
  for (const { text, ...one } of codes) {
    const code = await open(lent, spaceOf(circle.id), text);
    if (code !== undefined) printed.push({ ...one, code });
  }
  return printed;
}
