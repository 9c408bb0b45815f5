import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { carryIn, action, type PersonId, type Work, withRight } from "#services/house";

import { ageBandOf, aloneFrom } from "../../domain/age.ts";
import { type Consent, type MandateId, MONTHS, type Scope, untilOf } from "../../domain/mandate.ts";
import { readName } from "../../domain/names.fr.ts";
import { saveBirthYear } from "../../store/ages.ts";
import { saveDeed } from "../../store/deeds.ts";
import {
  holdMandate,
  listWithoutAddress,
  type NewMandate,
  saveEnded,
  saveMandate,
} from "../../store/mandates.ts";
import { tellMandateGivenIn } from "./give-mandate.ts";
import { makePersonIn } from "../../actions/make-person.ts";
import { isOfAgeIn } from "../../actions/ages.ts";
import { mineIn } from "../../actions/who.ts";

export interface MakePersonFor {
  /** Known beforehand for the demonstration. */
  readonly id?: PersonId | undefined;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly months: number;
  /** How the person agreed; never "page", which only they could do. */
  readonly consent: Exclude<Consent, "page">;
  /** Where and when, in the words of who noted it. */
  readonly note: string;
  /** Only of a minor: under fifteen, the mandate is a parent's. */
  readonly birthYear?: number | undefined;
}

export type MakePersonForRefusal =
  | "not-signed-in"
  | "not-of-age"
  | "not-a-name"
  | "no-scope"
  | "wrong-months"
  | "no-consent";

export interface MadeFor {
  readonly person: PersonId;
  readonly mandate: MandateId;
}

/**
 * Somebody who has no address takes part through the one who acts: they agreed by word or on paper,
 * which is noted. Seen by all as « membre par … ». They take their account when they want.
 */
export const makePersonFor = action(makePersonForIn);

export async function makePersonForIn(
  work: Work,
  asked: MakePersonFor,
): Promise<Result<MadeFor, MakePersonForRefusal>> {
  const holder = mineIn(work, "change-mine");
  if (holder === undefined) return refused("not-signed-in");
  if (!(await isOfAgeIn(work, holder))) return refused("not-of-age");
  const name = readName(asked.name);
  if (name === undefined) return refused("not-a-name");
  if (asked.scopes.length === 0) return refused("no-scope");
  if (!MONTHS.some((months) => months === asked.months)) return refused("wrong-months");
  if (asked.note.trim() === "") return refused("no-consent");
  const person = await makePersonIn(work, { id: asked.id, name });
  const made = mandateFor(work, { ...asked, person, holder });
  await withRight(work, "mandates", async (lent) => {
    if (asked.birthYear !== undefined) await saveBirthYear(lent, person, asked.birthYear);
    await saveMandate(lent, made);
    await carryIn(lent, { row: made.id, from: made.holder, to: [made.person] });
    await saveDeed(lent, { mandate: made.id, what: "given" });
  });
  await tellMandateGivenIn(work, made);
  return done({ person, mandate: made.id });
}

interface Pair {
  readonly person: PersonId;
  readonly holder: PersonId;
}

function mandateFor(work: Work, asked: Omit<MakePersonFor, "name" | "id"> & Pair): NewMandate {
  const { birthYear, months } = asked;
  const child = ageBandOf(birthYear, dayOf(work.now)) === "child";
  const asLong = untilOf(work.now, months);
  const grown = child && birthYear !== undefined ? aloneFrom(birthYear) : asLong;
  return {
    id: newId<"Mandate">(),
    person: asked.person,
    holder: asked.holder,
    kind: child ? "parent" : "chosen",
    scopes: asked.scopes,
    consent: asked.consent,
    askedAt: work.now,
    since: work.now,
    until: Temporal.Instant.compare(grown, asLong) < 0 ? grown : asLong,
    address: undefined,
    note: asked.note.trim(),
  };
}

export type RenewMandate = Pick<MakePersonFor, "months" | "consent" | "note"> & {
  readonly mandate: MandateId;
};

/**
 * A mandate for somebody without an address goes on, or begins again after its end, as they agreed
 * once more. Who has an address gives it anew on their own page.
 */
export const renewMandate = action(renewMandateIn);

export async function renewMandateIn(
  work: Work,
  asked: RenewMandate,
): Promise<Result<MandateId, "not-signed-in" | "unknown-mandate" | "wrong-months" | "no-consent">> {
  const holder = mineIn(work, "change-mine");
  if (holder === undefined) return refused("not-signed-in");
  const before = await holdMandate(work, asked.mandate);
  if (before?.holder !== holder || before.kind === "parent") return refused("unknown-mandate");
  // What the person, or the operator for them, has ended, or is being looked at, is not begun again by the other alone.
  if (before.ended !== undefined || before.suspendedAt !== undefined)
    return refused("unknown-mandate");
  if (!MONTHS.some((months) => months === asked.months)) return refused("wrong-months");
  if (asked.note.trim() === "") return refused("no-consent");
  const { scopes, person, through } = before;
  const made = { ...mandateFor(work, { ...asked, scopes, person, holder }), through };
  const renewed = await withRight(work, "mandates", async (lent) => {
    const [without] = await listWithoutAddress(lent, [before.person]);
    if (without === undefined) return false;
    await saveEnded(lent, before.id, "person");
    await saveMandate(lent, made);
    await carryIn(lent, { row: made.id, from: made.holder, to: [made.person] });
    await saveDeed(lent, { mandate: made.id, what: "renewed" });
    return true;
  });
  return renewed ? done(made.id) : refused("unknown-mandate");
}
