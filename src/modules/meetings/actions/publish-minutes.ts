import { createHash } from "node:crypto";

import { done, refused, type Result } from "#basics/result";
import { shorten } from "#basics/text";
import { seeRolesIn } from "#modules/circles";
import {
  keepVersionIn,
  publishDocumentIn,
  seeDocumentIn,
  settleDocumentIn,
} from "#modules/commons";
import { MOST_TITLE } from "#rules/commons";
import { action, reading, type Work } from "#services/house";

import type { DocumentId, PersonId } from "../domain/meeting.ts";
import { namesRewriter } from "../domain/naming.ts";
import { saveState } from "../store/meetings.ts";
import { KEPT_BY, toWriteIn } from "./keep-minutes.ts";
import { calledIn, namedAtIn } from "./name-people.ts";
import { holdLedIn } from "./open-meeting.ts";
import { findMeetingIn, type Found, type OfMeeting } from "./standing.ts";
import { texts } from "./texts.fr.ts";

export type MinutesRefusal =
  | "unknown-meeting"
  | "not-over"
  | "not-yours-to-lead"
  | "not-open"
  | "not-approved"
  | "not-written"
  | "somebody-objected"
  | "no-more-to-object"
  | "say-for-good"
  | "changed-meanwhile"
  | "not-yours-to-publish";

/** Minutes as everyone would read them, and what they are known by: changed, it is another number. */
export interface WithoutNames {
  readonly title: string;
  readonly markdown: string;
  readonly version: number;
}

/** The same, for who is about to publish them. */
export const seeWithoutNames = reading(async (work: Work, asked: OfMeeting) => {
  const found = await findMeetingIn(work, asked);
  return found?.standing.isMember === true ? withoutNamesIn(work, found) : undefined;
});

/** The minutes as everyone would read them: each named by what they do. Undefined until they are written. */
export async function withoutNamesIn(work: Work, found: Found): Promise<WithoutNames | undefined> {
  const { document } = found.meeting;
  const seen = document && (await seeDocumentIn(work, { document }));
  if (seen?.contents.kind !== "text") return undefined;
  const rewrite = namesRewriter(await functionsIn(work, found), texts.member);
  const title = shorten(rewrite(seen.document.title), MOST_TITLE - 1);
  const markdown = rewrite(seen.contents.markdown);
  const hash = createHash("sha256").update(`${title}\n${markdown}`).digest("hex");
  // A form takes versions of nine digits at most: seven of these are 28 bits.
  return { title, markdown, version: Number.parseInt(hash.slice(0, 7), 16) };
}

/** What each does in the circle, by their name: the role that they hold, else who leads, else a member. */
async function functionsIn(work: Work, found: Found) {
  const { circle, facilitators } = found;
  const { names } = await toWriteIn(work, found);
  const roles = (await seeRolesIn(work, { circle: circle.id }))?.roles ?? [];
  const named = await namedAtIn(work, found, [found.meeting.id]);
  const all = [...new Set([...named, ...facilitators, ...names.keys()])];
  const functionOf = (person: PersonId) =>
    roles.find(({ holder, role }) => holder?.person === person && role.endedAt === undefined)?.role
      .name ?? (facilitators.includes(person) ? texts.facilitates : texts.member);
  return calledIn(work, all, functionOf);
}

export type PublishMinutes = OfMeeting & {
  readonly forGood: boolean;
  /** By what they were known when they were read over: others meanwhile, or not said, nothing is published. */
  readonly version: number | undefined;
};

/** Who leads publishes minutes that are approved: a version without names, under a free licence, for good. */
export const publishMinutes = action(publishMinutesIn);

export async function publishMinutesIn(
  work: Work,
  asked: PublishMinutes,
): Promise<Result<DocumentId, MinutesRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done)
    return refused(held.refusal === "not-yours-to-lead" ? held.refusal : "unknown-meeting");
  const { meeting } = held.value;
  const { document } = meeting;
  if (document === undefined || meeting.approvedAt === undefined) return refused("not-approved");
  if (meeting.publishedAt !== undefined) return done(document);
  if (!asked.forGood) return refused("say-for-good");
  const shown = await withoutNamesIn(work, held.value);
  const base = (await seeDocumentIn(work, { document }))?.document.current;
  if (shown === undefined || base === undefined) return refused("unknown-meeting");
  if (asked.version !== shown.version) return refused("changed-meanwhile");
  const contents = { kind: "text", markdown: shown.markdown } as const;
  const own = { document, as: KEPT_BY };
  const kept = await keepVersionIn(work, { ...own, base, contents, name: texts.forAll });
  if (!kept.done) return refused("unknown-meeting");
  // Kept beside or merged, it is not what was read over.
  if (kept.value.way !== "written" && kept.value.way !== "same")
    return refused("changed-meanwhile");
  await settleDocumentIn(work, own);
  const published = await publishDocumentIn(work, { ...own, title: shown.title, forGood: true });
  if (!published.done) return refused("not-yours-to-publish");
  await saveState(work, meeting.id, "published");
  return done(document);
}
