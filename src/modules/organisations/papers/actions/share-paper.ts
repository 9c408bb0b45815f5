import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  endGrantForAllIn,
  giveGrantForAllIn,
  openFileIn,
  recordReadIn,
  seal,
} from "#modules/access";
import { namesOfIn } from "#modules/people";
import { action, type Listener, type Work, withRight } from "#services/house";
import { isId } from "#basics/id";

import { type OrganisationId, type PersonId, spaceOf } from "../../domain/organisation.ts";
import { PAPER_FILES, type PaperId, type PaperShareId } from "../domain/paper.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { listNames } from "../../store/names.ts";
import { findOrganisation } from "../../store/organisations.ts";
import {
  type About,
  holdShare,
  listOpenShares,
  listSharesByIds,
  type PaperShare,
  saveShare,
  saveShareEnded,
} from "../store/paper-shares.ts";
import { findPaper, listPapers } from "../store/papers.ts";
import { findActive } from "../../store/representatives.ts";
import { mayActForIn, organisationsToActForIn } from "../../team/actions/acting-for.ts";
import { paperSharingText } from "./papers.fr.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { openPapersIn, type SeenPaper, titleIn } from "./see-papers.ts";

/** The papers of one organisation that the person who acts may share. */
export interface PapersOf {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly papers: readonly SeenPaper[];
}

/** The papers that the person who acts may share: of each organisation whose papers they keep, empty ones left out. */
export async function papersOfIn(work: Work): Promise<readonly PapersOf[]> {
  const all: PapersOf[] = [];
  for (const { id, name } of await organisationsToActForIn(work, "manage")) {
    const papers = await openPapersIn(work, await listPapers(work, id));
    if (papers.length > 0) all.push({ organisation: id, name, papers });
  }
  return all;
}

export interface SharePaper {
  readonly paper: PaperId;
  /** Who may read it, alone. */
  readonly reader: PersonId;
  /** What for: a row of a module above, where it is, and what its representatives will read of it. */
  readonly about: About & { readonly at: string; readonly words: string };
}

export interface SharedPaper {
  readonly share: PaperShareId;
  readonly organisation: OrganisationId;
  /** What the paper is called: « RIB ». */
  readonly title: string;
  readonly organisationName: string;
}

export type SharePaperRefusal = "unknown-paper" | "shared-already";

/**
 * A representative lets one person read the newest version of a paper, for one thing. Who that person
 * may be is the rule of the module that asks. A representative of the same organisation needs no grant.
 */
export async function sharePaperIn(
  work: Work,
  { paper: id, reader, about }: SharePaper,
): Promise<Result<SharedPaper, SharePaperRefusal>> {
  const paper = await findPaper(work, id);
  const [version] = paper?.versions ?? [];
  if (paper === undefined || version === undefined) return refused("unknown-paper");
  const { organisation } = paper;
  if (!(await mayActForIn(work, { organisation, power: "manage" })))
    return refused("unknown-paper");
  const already = await lent(work, (right) =>
    listOpenShares(right, { about, version: version.id }),
  );
  if (already.length > 0) return refused("shared-already");
  const space = spaceOf(organisation);
  const grant = (await findActive(work, organisation, reader))
    ? undefined
    : await giveGrantForAllIn(work, {
        space,
        table: PAPER_FILES,
        row: version.file,
        to: reader,
        until: undefined,
        text: paperSharingText,
      });
  if (grant !== undefined && !grant.done) return refused("unknown-paper");
  const share = newId<"PaperShare">();
  await saveShare(work, {
    id: share,
    organisation,
    version: version.id,
    about: { ...about, words: await seal(work, space, about.words) },
    reader,
    grant: grant?.value.id,
    givenBy: work.actor.for,
    givenAt: work.now,
  });
  await noteIn(work, { organisation, what: "paper-shared", about: reader, detail: paper.kind });
  const name = (await findOrganisation(work, organisation))?.name ?? "";
  return done({ share, organisation, title: await titleIn(work, paper), organisationName: name });
}

/** A representative takes back what was shared: the next reading is refused. Already over, it stays over. */
export const takePaperBack = action(takePaperBackIn);

export async function takePaperBackIn(
  work: Work,
  { share: id }: { readonly share: PaperShareId },
): Promise<Result<PaperId, "unknown-share" | "not-allowed">> {
  const share = await lent(work, (right) => holdShare(right, id));
  const organisation = share && (await findOrganisation(work, share.organisation));
  if (share === undefined || organisation?.id !== share.organisation)
    return refused("unknown-share");
  const { may } = await beforeIn(work, organisation);
  if (!may("read its representatives, journal and papers")) return refused("unknown-share");
  if (!may("keep its page and papers, invite, end a role")) return refused("not-allowed");
  await endShareIn(work, share);
  return done(share.paper);
}

/** What is shared for one thing is over: the answer ended, the piece was taken away. Asked by the module that keeps that thing. */
export async function endPaperSharesIn(
  work: Work,
  of: { readonly about: About; readonly reader?: PersonId | undefined },
): Promise<void> {
  await endSharesOfIn(work, of);
}

/** One of them is over, asked by the module for which it was given. */
export async function endPaperShareIn(work: Work, id: PaperShareId): Promise<void> {
  const share = await lent(work, (right) => holdShare(right, id));
  if (share !== undefined) await endShareIn(work, share);
}

/** Ends all open shares of a version, a thing, an organisation, or to a person. */
export async function endSharesOfIn(
  work: Work,
  of: Parameters<typeof listOpenShares>[1],
): Promise<void> {
  for (const share of await lent(work, (right) => listOpenShares(right, of)))
    await endShareIn(work, share);
}

async function endShareIn(work: Work, share: PaperShare): Promise<void> {
  if (share.endedAt !== undefined) return;
  if (share.grant !== undefined) await endGrantForAllIn(work, { grant: share.grant });
  await lent(work, (right) => saveShareEnded(right, share.id));
  const { organisation, reader: about } = share;
  await noteIn(work, { organisation, what: "paper-taken-back", about, detail: undefined });
}

/** How a share stands, for whoever sees the thing for which it was given. */
export interface StandingShare {
  readonly isOpen: boolean;
  /** Whether the person who acts may open it now. */
  readonly isMine: boolean;
  readonly readerName: string;
  readonly organisationName: string;
  /** Whether the person who acts may take it back. */
  readonly mayTakeBack: boolean;
}

/** How these shares stand. Who may ask is the rule of the module for which they were given. */
export async function standingSharesIn(
  work: Work,
  ids: readonly PaperShareId[],
): Promise<ReadonlyMap<PaperShareId, StandingShare>> {
  if (ids.length === 0) return new Map();
  const shares = await lent(work, (right) => listSharesByIds(right, ids));
  const names = await namesOfIn(
    work,
    shares.map(({ reader }) => reader),
  );
  const organisations = new Map(
    (await listNames(work, [...new Set(shares.map(({ organisation }) => organisation))])).map(
      ({ asked, name }) => [asked, name],
    ),
  );
  const mine = await organisationsToActForIn(work, "manage");
  return new Map(
    shares.map(({ id, reader, endedAt, organisation }) => {
      const isOpen = endedAt === undefined;
      return [
        id,
        {
          isOpen,
          isMine: isOpen && reader === work.actor.for,
          readerName: names.get(reader) ?? "",
          organisationName: organisations.get(organisation) ?? "",
          mayTakeBack: isOpen && mine.some((one) => one.id === organisation),
        },
      ];
    }),
  );
}

/** The bytes of a shared paper, for its reader alone, who leaves a line in the log; undefined for everyone else. */
export async function openSharedPaperIn(
  work: Work,
  id: PaperShareId,
): Promise<Awaited<ReturnType<typeof openFileIn>>> {
  const [share] = await lent(work, (right) => listSharesByIds(right, [id]));
  if (share === undefined || share.endedAt !== undefined) return undefined;
  if (share.reader !== work.actor.for) return undefined;
  // Under their own eyes: the grant, or their role in the organisation, opens it.
  const file = await openFileIn(work, share.file);
  if (file === undefined) return undefined;
  const space = spaceOf(share.organisation);
  await recordReadIn(work, { space, table: PAPER_FILES, row: share.file });
  return file;
}

/** Hears that an organisation is no more, or became another: nobody reads its papers for an answer any more. */
export const endSharesOfGone: Listener = async (work, { payload }) => {
  const gone = payload["gone"] ?? payload["organisation"];
  if (typeof gone === "string" && isId<"Organisation">(gone))
    await endSharesOfIn(work, { organisation: gone });
};

function lent<T>(work: Work, run: (right: Work) => Promise<T>): Promise<T> {
  return withRight(work, "organisations-papers", run);
}

async function noteIn(
  work: Work,
  line: {
    readonly organisation: OrganisationId;
    readonly what: "paper-shared" | "paper-taken-back";
    readonly about: PersonId;
    readonly detail: string | undefined;
  },
): Promise<void> {
  await withRight(work, "organisations-write", (right) => saveJournalLine(right, work, line));
}
