import type { Work } from "#services/house";

import type { Organisation } from "../../domain/organisation.ts";
import { ALWAYS_ASKED, PAPER_KINDS } from "../domain/paper.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { listPapers } from "../store/papers.ts";
import { organisationsToActForIn } from "../../team/actions/acting-for.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { openPapersIn, type PapersOfKind, type SeenPaper } from "./see-papers.ts";

/** The papers of an organisation, kind by kind, for who reads them; undefined for everyone else. */
export async function papersByKindIn(
  work: Work,
  asked: string,
): Promise<
  { readonly organisation: Organisation; readonly kinds: readonly PapersOfKind[] } | undefined
> {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the subject of a panel of an organisation is its id
  const organisation = await findOrganisation(work, asked as Organisation["id"]);
  if (organisation === undefined) return undefined;
  const { may } = await beforeIn(work, organisation);
  if (!may("read its representatives, journal and papers")) return undefined;
  const papers = await openPapersIn(work, await listPapers(work, organisation.id));
  const kinds = PAPER_KINDS.map(({ key }) => ({
    kind: key,
    papers: papers.filter(({ kind }) => kind === key),
  })).filter(({ kind, papers: kept }) => kept.length > 0 || ALWAYS_ASKED.includes(kind));
  return { organisation, kinds };
}

/** The papers that one has to make again: of the organisations whose papers the person who acts keeps. */
export interface PapersDue {
  readonly number: number;
  readonly name: string;
  /** At their end or beyond it: the first to end comes first. */
  readonly papers: readonly SeenPaper[];
}

/** What waits for whoever keeps papers: nothing of those that are merely missing. */
export async function listPapersDueIn(work: Work): Promise<readonly PapersDue[]> {
  const due: PapersDue[] = [];
  for (const { id, number, name } of await organisationsToActForIn(work, "manage")) {
    const papers = (await openPapersIn(work, await listPapers(work, id)))
      .filter(({ state }) => state.is === "to-renew" || state.is === "expired")
      .toSorted((one, other) => compareEnds(one.current.expires, other.current.expires));
    if (papers.length > 0) due.push({ number, name, papers });
  }
  return due;
}

function compareEnds(
  one: Temporal.PlainDate | undefined,
  other: Temporal.PlainDate | undefined,
): number {
  return one === undefined || other === undefined ? 0 : Temporal.PlainDate.compare(one, other);
}
