import { dayOf } from "#basics/dates";
import { describeFilesIn, listReadsIn, open, openFileIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import type { FileFacts } from "#rules/access";
import { reading, type Work } from "#services/house";

import { type Organisation, type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import {
  ALWAYS_ASKED,
  isToDo,
  type Paper,
  PAPER_FILES,
  PAPER_KINDS,
  type PaperId,
  paperKind,
  type PaperKindKey,
  type PaperShareId,
  type PaperState,
  type PaperVersion,
  type PaperVersionId,
  stateOfPaper,
} from "../domain/paper.ts";
import { listSharesOfPaper } from "../store/paper-shares.ts";
import { findPaper, listPapers, type SealedPaper } from "../store/papers.ts";
import { findByAddress } from "../../store/organisations.ts";
import { beforeIn } from "../../actions/see-organisation.ts";

/** One kept paper, its name opened. */
export type SeenPaper = Paper & {
  /** « Agrément jeunesse et éducation populaire », or the name of its kind. */
  readonly title: string;
  readonly current: PaperVersion;
  readonly state: PaperState;
  /** Undefined when its file is no more. */
  readonly file: FileFacts | undefined;
};

/** A kind of paper, with those that are kept: none when it is missing. */
export interface PapersOfKind {
  readonly kind: PaperKindKey;
  readonly papers: readonly SeenPaper[];
}

export interface SeenPapers {
  readonly organisation: Organisation;
  readonly mayKeep: boolean;
  /** What is asked again and again, then what else is kept. */
  readonly kinds: readonly PapersOfKind[];
  /** Kinds of which one more may be kept, and none is shown among them. */
  readonly others: readonly PaperKindKey[];
}

/** The papers of an organisation, for whoever represents it; undefined for everyone else. */
export const seePapers = reading(seePapersIn);

export async function seePapersIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenPapers | undefined> {
  const before = await beforePapersIn(work, asked);
  if (before === undefined) return undefined;
  const papers = await openPapersIn(work, await listPapers(work, before.organisation.id));
  const kinds = PAPER_KINDS.map(({ key }) => ({
    kind: key,
    papers: papers.filter(({ kind }) => kind === key),
  })).filter(({ kind, papers: kept }) => kept.length > 0 || ALWAYS_ASKED.includes(kind));
  const others = PAPER_KINDS.filter(
    (kind) => "several" in kind || !kinds.some((one) => one.kind === kind.key),
  ).map(({ key }) => key);
  return { ...before, kinds, others };
}

/** The organisation of an address and whether one may keep its papers; undefined for who may not read them. */
export async function beforePapersIn(
  work: Work,
  asked: { readonly number: number },
): Promise<{ readonly organisation: Organisation; readonly mayKeep: boolean } | undefined> {
  const organisation = await findByAddress(work, asked.number);
  if (organisation === undefined || organisation.mergedInto !== undefined) return undefined;
  const { may } = await beforeIn(work, organisation);
  if (!may("read its representatives, journal and papers")) return undefined;
  return { organisation, mayKeep: may("keep its page and papers, invite, end a role") };
}

/** Opens the names of papers; where each stands today. */
export async function openPapersIn(
  work: Work,
  sealed: readonly SealedPaper[],
): Promise<readonly SeenPaper[]> {
  const files = new Map(
    (
      await describeFilesIn(
        work,
        sealed.flatMap(({ versions }) => versions.slice(0, 1).map(({ file }) => file)),
      )
    ).map((file) => [file.id, file]),
  );
  const seen: SeenPaper[] = [];
  for (const { title, versions, ...paper } of sealed) {
    const [current] = versions;
    if (current === undefined) continue;
    seen.push({
      ...paper,
      current,
      title: await titleIn(work, { ...paper, title }),
      state: stateOfPaper(current, dayOf(work.now)),
      file: files.get(current.file),
    });
  }
  return seen.toSorted((one, other) => one.title.localeCompare(other.title, "fr"));
}

/** What a paper is called. */
export async function titleIn(
  work: Work,
  { kind, organisation, title }: Pick<SealedPaper, "kind" | "organisation" | "title">,
): Promise<string> {
  const words = title && (await open(work, spaceOf(organisation), title));
  return words ?? paperKind(kind).name;
}

/** Whom a paper was shared with, and when they opened it. */
export interface SeenShare {
  readonly id: PaperShareId;
  readonly version: PaperVersionId;
  readonly readerName: string;
  readonly forWords: string;
  readonly at: string;
  readonly givenAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
  /** When the reader last opened it. */
  readonly readAt: Temporal.Instant | undefined;
}

export interface SeenPaperPage {
  readonly organisation: Organisation;
  readonly mayKeep: boolean;
  readonly paper: SeenPaper;
  /** Newest first. */
  readonly versions: readonly {
    readonly version: PaperVersion;
    readonly file: FileFacts | undefined;
    readonly keptByName: string;
  }[];
  readonly shares: readonly SeenShare[];
}

/** One paper with its versions and whom it is shared with; undefined for who may not read it. */
export const seePaper = reading(seePaperIn);

export async function seePaperIn(
  work: Work,
  asked: { readonly number: number; readonly paper: PaperId },
): Promise<SeenPaperPage | undefined> {
  const before = await beforePapersIn(work, asked);
  const sealed = await findPaper(work, asked.paper);
  if (before === undefined || sealed?.organisation !== before.organisation.id) return undefined;
  const [paper] = await openPapersIn(work, [sealed]);
  if (paper === undefined) return undefined;
  const { versions } = sealed;
  const files = await describeFilesIn(
    work,
    versions.map(({ file }) => file),
  );
  const names = await namesOfIn(
    work,
    versions.flatMap(({ keptBy }) => keptBy ?? []),
  );
  return {
    ...before,
    paper,
    versions: versions.map((version) => ({
      version,
      file: files.find(({ id }) => id === version.file),
      keptByName: (version.keptBy && names.get(version.keptBy)) ?? "",
    })),
    shares: await seeSharesIn(work, paper.id, before.organisation.id),
  };
}

async function seeSharesIn(
  work: Work,
  paper: PaperId,
  organisation: OrganisationId,
): Promise<readonly SeenShare[]> {
  const shares = await listSharesOfPaper(work, paper);
  const names = await namesOfIn(
    work,
    shares.map(({ reader }) => reader),
  );
  const seen: SeenShare[] = [];
  for (const { id, version, file, about, reader, givenAt, endedAt } of shares) {
    const reads = await listReadsIn(work, { table: PAPER_FILES, row: file });
    seen.push({
      id,
      version,
      readerName: names.get(reader) ?? "",
      forWords: (await open(work, spaceOf(organisation), about.words)) ?? "",
      at: about.at,
      givenAt,
      endedAt,
      readAt: reads.find(({ by }) => by === reader)?.at,
    });
  }
  return seen;
}

/** The bytes of one version, for whoever represents the organisation. */
export const openPaper = reading(openPaperIn);

export async function openPaperIn(
  work: Work,
  asked: {
    readonly number: number;
    readonly paper: PaperId;
    readonly version: PaperVersionId;
  },
): Promise<Awaited<ReturnType<typeof openFileIn>>> {
  const before = await beforePapersIn(work, asked);
  const paper = await findPaper(work, asked.paper);
  if (before === undefined || paper?.organisation !== before.organisation.id) return undefined;
  const version = paper.versions.find(({ id }) => id === asked.version);
  return version && openFileIn(work, version.file);
}

/** What of the papers of an organisation one has to do: missing ones, those at their end, those beyond it. */
export function papersToDo(kinds: readonly PapersOfKind[]): {
  readonly missing: readonly PaperKindKey[];
  readonly toRenew: readonly SeenPaper[];
  readonly expired: readonly SeenPaper[];
} {
  const kept = kinds.flatMap(({ papers }) => papers);
  return {
    missing: kinds
      .filter(({ kind, papers }) => papers.length === 0 && isToDo({ is: "missing" }, kind))
      .map(({ kind }) => kind),
    toRenew: kept.filter(({ state }) => state.is === "to-renew"),
    expired: kept.filter(({ state }) => state.is === "expired"),
  };
}
