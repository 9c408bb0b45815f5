import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { dropFileIn, type FileSent, keepFileIn, type ReadyFile, seal } from "#modules/access";
import type { FileRefusal } from "#rules/access";
import { action, type Work, withRight } from "#services/house";

import { type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import {
  complainOfDates,
  maySeveral,
  type PaperDatesRefusal,
  type PaperId,
  type PaperKindKey,
  type PaperVersionId,
  usualEnd,
} from "../domain/paper.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import {
  deletePapers,
  deleteVersion,
  findPaper,
  findPaperOfKind,
  savePaper,
  saveVersion,
} from "../store/papers.ts";
import { deleteYear } from "../../store/year.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { endSharesOfIn } from "./share-paper.ts";

export interface KeepPaper {
  readonly organisation: OrganisationId;
  readonly kind: PaperKindKey;
  /** A newer version of this one; a new paper when undefined, but of kinds of which there is one alone. */
  readonly paper?: PaperId | undefined;
  /** What it is, where there may be several of its kind. */
  readonly title?: string | undefined;
  readonly dated: Temporal.PlainDate;
  /** Undefined: what is usual for its kind; "never": until it changes. */
  readonly expires: Temporal.PlainDate | "never" | undefined;
  readonly file: FileSent | ReadyFile;
  /** Known beforehand for the demonstration. */
  readonly ids?: { readonly paper: PaperId; readonly version: PaperVersionId };
}

export type KeepPaperRefusal = "not-allowed" | "unknown-paper" | PaperDatesRefusal | FileRefusal;

/**
 * A representative keeps a paper for all who ask for it; or a newer version of one, the older stays
 * below. The file is sealed in the space of the organisation.
 */
export const keepPaper = action(keepPaperIn);

export async function keepPaperIn(
  work: Work,
  asked: KeepPaper,
): Promise<Result<PaperId, KeepPaperRefusal>> {
  // Held first, so that two at once do not both make the one paper of a kind.
  const organisation = await holdOrganisation(work, asked.organisation);
  if (organisation === undefined) return refused("not-allowed");
  if (!(await beforeIn(work, organisation)).may("keep its page and papers, invite, end a role"))
    return refused("not-allowed");
  const { kind, dated } = asked;
  const end = asked.expires ?? usualEnd(kind, dated);
  const expires = end === "never" ? undefined : end;
  const complaint = complainOfDates({ dated, expires }, dayOf(work.now));
  if (complaint !== undefined) return refused(complaint);
  const paper = await placeIn(work, asked);
  if (paper === undefined) return refused("unknown-paper");
  const kept = await keepFileIn(work, { ...asked.file, space: spaceOf(organisation.id) });
  if (!kept.done) return kept;
  await saveVersion(work, organisation.id, {
    id: asked.ids?.version ?? newId<"PaperVersion">(),
    paper,
    file: kept.value.id,
    dated,
    expires,
    keptBy: work.actor.for,
    keptAt: work.now,
  });
  await noteIn(work, organisation.id, "paper-kept", kind);
  return done(paper);
}

/** The paper that gets a version: the one named, the only one of its kind, or a new one. */
async function placeIn(work: Work, asked: KeepPaper): Promise<PaperId | undefined> {
  const { organisation, kind } = asked;
  if (asked.paper !== undefined) {
    const found = await findPaper(work, asked.paper);
    return found?.organisation === organisation && found.kind === kind ? found.id : undefined;
  }
  const only = maySeveral(kind) ? undefined : await findPaperOfKind(work, organisation, kind);
  if (only !== undefined) return only;
  const id = asked.ids?.paper ?? newId<"Paper">();
  const named = maySeveral(kind) && asked.title !== undefined && asked.title !== "";
  const title = named ? await seal(work, spaceOf(organisation), asked.title ?? "") : undefined;
  await savePaper(work, { id, organisation, kind, title });
  return id;
}

export interface RemovePaperVersion {
  readonly paper: PaperId;
  readonly version: PaperVersionId;
}

/** A version is removed for good, file and all; whoever it was shared with reads it no more. */
export const removePaperVersion = action(removePaperVersionIn);

export async function removePaperVersionIn(
  work: Work,
  asked: RemovePaperVersion,
): Promise<Result<{ readonly isLast: boolean }, "not-allowed" | "unknown-paper">> {
  const paper = await findPaper(work, asked.paper);
  const organisation = paper && (await holdOrganisation(work, paper.organisation));
  const version = paper?.versions.find(({ id }) => id === asked.version);
  if (paper === undefined || organisation === undefined || version === undefined)
    return refused("unknown-paper");
  if (!(await beforeIn(work, organisation)).may("keep its page and papers, invite, end a role"))
    return refused("not-allowed");
  await endSharesOfIn(work, { version: version.id });
  await deleteVersion(work, version);
  await dropFileIn(work, version.file);
  await noteIn(work, organisation.id, "paper-dropped", paper.kind);
  return done({ isLast: paper.versions.length === 1 });
}

/** Writes in its journal what was done, with the kind of the paper and never its name. */
async function noteIn(
  work: Work,
  organisation: OrganisationId,
  what: "paper-kept" | "paper-dropped",
  kind: PaperKindKey,
): Promise<void> {
  await withRight(work, "organisations-write", (lent) =>
    saveJournalLine(lent, work, { organisation, what, detail: kind }),
  );
}

/** All papers of an organisation that is dissolved since long are destroyed, with their files and its year. */
export async function forgetPapersIn(work: Work, organisation: OrganisationId): Promise<void> {
  await withRight(work, "organisations-papers", async (lent) => {
    await endSharesOfIn(lent, { organisation });
    for (const file of await deletePapers(lent, organisation)) await dropFileIn(lent, file);
  });
  await withRight(work, "organisations-year", (lent) => deleteYear(lent, organisation));
}
