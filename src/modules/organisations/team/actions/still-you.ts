import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { namesOfIn } from "#modules/people";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { isSigned, sign } from "#services/keys";

import { decideLeaving } from "../domain/continuity.ts";
import type { Organisation } from "../../domain/organisation.ts";
import {
  isActive,
  type Representative,
  type RepresentativeId,
} from "../../domain/representative.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { findOrganisation, holdOrganisation } from "../../store/organisations.ts";
import { findRepresentative, listActive, saveAnswered } from "../../store/representatives.ts";
import { departIn } from "./roles.ts";

const PURPOSE = "organisation still you";
const TABLE = "organisations.representative";

/** Which role was asked about, and on which day: the link of one year does not answer the next. */
export interface StillYouLink {
  readonly representative: RepresentativeId;
  readonly asked: string;
}

/** The path of the link of the mail « est-ce encore vous ? ». */
export function stillYouPath(app: App, { representative, asked }: StillYouLink): string {
  const signed = `${representative}/${asked}`;
  return `/l/structures/encore/${signed}/${sign(app, PURPOSE, signed)}`;
}

/** Reads such a link; undefined when we did not sign it. */
export function readStillYouLink(
  app: App,
  sent: { readonly representative: string; readonly asked: string; readonly signature: string },
): StillYouLink | undefined {
  const { representative, asked, signature } = sent;
  if (!isId<"Representative">(representative)) return undefined;
  return isSigned(app, PURPOSE, `${representative}/${asked}`, signature)
    ? { representative, asked }
    : undefined;
}

/** What the page of the link shows. */
export interface SeenStillYou {
  readonly organisation: Organisation;
  readonly role: Representative;
  readonly name: string;
  /** "answered": also by a colleague, or by the button a moment ago; "over": the role ended. */
  readonly state: "asked" | "answered" | "over";
  /** Whether somebody else looks after the organisation. */
  readonly isFollowed: boolean;
}

/** Sees the question that a link of a mail asks. */
export function seeStillYou(app: App, link: StillYouLink): Promise<SeenStillYou | undefined> {
  return reading(seeStillYouIn)(app, linkHolder(TABLE, link.representative), link);
}

async function seeStillYouIn(work: Work, link: StillYouLink): Promise<SeenStillYou | undefined> {
  const role = await findRepresentative(work, link.representative);
  const organisation = role && (await findOrganisation(work, role.organisation));
  if (role === undefined || organisation === undefined) return undefined;
  const name = (await namesOfIn(work, [role.person])).get(role.person) ?? "";
  const others = await othersOf(work, role);
  return {
    organisation,
    role,
    name,
    state: stateOf(role, link, dayOf(work.now)),
    isFollowed: others.some(({ powers }) => powers.includes("manage")),
  };
}

function stateOf(
  role: Representative,
  { asked }: StillYouLink,
  today: Temporal.PlainDate,
): SeenStillYou["state"] {
  if (!isActive(role, today)) return "over";
  return role.askedAt !== undefined && dayOf(role.askedAt).toString() === asked
    ? "asked"
    : "answered";
}

function othersOf(work: Work, role: Representative): Promise<readonly Representative[]> {
  return withRight(work, "organisations-read", async (lent) =>
    (await listActive(lent, role.organisation)).filter(({ id }) => id !== role.id),
  );
}

export interface AnswerStillYou {
  readonly link: StillYouLink;
  /** "nobody": they go, and say that nobody follows. */
  readonly says: "yes" | "no" | "nobody";
}

export type AnswerStillYouRefusal = "unknown-role" | "needs-successor";

/** Answers by the link of the mail. A second « oui » changes nothing; who says no goes, as on the pages. */
export function answerStillYou(
  app: App,
  asked: AnswerStillYou,
): Promise<Result<undefined, AnswerStillYouRefusal>> {
  return action(answerStillYouIn)(app, linkHolder(TABLE, asked.link.representative), asked);
}

async function answerStillYouIn(
  work: Work,
  { link, says }: AnswerStillYou,
): Promise<Result<undefined, AnswerStillYouRefusal>> {
  const found = await findRepresentative(work, link.representative);
  const organisation = found && (await holdOrganisation(work, found.organisation));
  const role = found && (await findRepresentative(work, found.id));
  if (organisation === undefined || role === undefined) return refused("unknown-role");
  const state = stateOf(role, link, dayOf(work.now));
  if (state === "over") return says === "yes" ? refused("unknown-role") : done(undefined);
  if (says === "yes") {
    if (state === "asked") await confirmIn(work, role);
    return done(undefined);
  }
  // A link of another year says nothing of today.
  if (state !== "asked") return refused("unknown-role");
  const decision = decideLeaving({
    mine: role,
    others: await othersOf(work, role),
    nobodyFollows: says === "nobody",
  });
  if (decision !== "may-leave")
    return refused(decision === "needs-successor" ? decision : "unknown-role");
  await withRight(work, "organisations-write", (lent) => departIn(lent, work, organisation, role));
  return done(undefined);
}

async function confirmIn(work: Work, { id, organisation, person }: Representative): Promise<void> {
  await withRight(work, "organisations-write", async (lent) => {
    await saveAnswered(lent, id);
    await saveJournalLine(lent, work, { organisation, what: "still-there", about: person });
  });
}
