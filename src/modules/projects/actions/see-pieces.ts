import { open } from "#modules/access";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import type { OrganisationId, PieceId, SendingId, SendingWay, SentAs } from "../domain/answer.ts";
import { listPieces, type SealedPiece } from "../store/pieces.ts";
import { listSendings } from "../store/sendings.ts";
import { type Signed, signedIn } from "./signed.ts";
import type { Before } from "./standing.ts";

/** A piece as the circle sees it. */
export interface SeenPiece {
  readonly id: PieceId;
  readonly name: string;
  readonly byName: string;
  readonly at: Temporal.Instant;
  /** Whether who sees it is who attached it. */
  readonly isMine: boolean;
  /** By whom it is lent, when it is: a person, or an organisation. */
  readonly lentBy: string | undefined;
  /** Since when what was lent is no longer here. */
  readonly takenBackAt: Temporal.Instant | undefined;
}

export type SeenSending = Signed & {
  readonly on: Temporal.PlainDate;
  readonly way: SendingWay;
  readonly recipient: string | undefined;
  readonly details: string | undefined;
  readonly files: readonly { readonly id: PieceId; readonly name: string; readonly as: SentAs }[];
};

/** What goes with an answer, and what was sent of it with its files. */
export async function seePiecesIn(
  work: Work,
  before: Before,
): Promise<{ readonly pieces: readonly SeenPiece[]; readonly sendings: readonly SeenSending[] }> {
  const all = await listPieces(work, before.answer.id);
  return {
    pieces: await ofAnswerIn(
      work,
      before,
      all.filter(({ sent }) => sent === undefined),
    ),
    sendings: await sendingsIn(
      work,
      before,
      all.filter(({ sent }) => sent !== undefined),
    ),
  };
}

async function ofAnswerIn(
  work: Work,
  { space, person }: Before,
  pieces: readonly SealedPiece[],
): Promise<readonly SeenPiece[]> {
  const names = await namesOfIn(
    work,
    pieces.map(({ by }) => by),
  );
  const lenders = pieces.flatMap(({ source }): readonly OrganisationId[] =>
    source.from === "lent" && source.for !== undefined ? [source.for] : [],
  );
  const organisations = await namesOfOrganisationsIn(work, lenders);
  const seen: SeenPiece[] = [];
  for (const { id, name: sealed, by, at, source, takenBackAt } of pieces) {
    const name = await open(work, space, sealed);
    if (name === undefined) continue;
    const byName = names.get(by) ?? "";
    const lender =
      source.from === "circle" ? undefined : source.for && organisations.get(source.for)?.name;
    seen.push({
      id,
      name,
      byName,
      at,
      isMine: by === person,
      lentBy: source.from === "circle" ? undefined : (lender ?? byName),
      takenBackAt,
    });
  }
  return seen;
}

async function sendingsIn(
  work: Work,
  { answer, space }: Before,
  files: readonly SealedPiece[],
): Promise<readonly SeenSending[]> {
  const sendings = [];
  for (const { by, recipient, details, id, ...sending } of await listSendings(work, answer.id))
    sendings.push({
      ...sending,
      person: by,
      recipient: recipient && (await open(work, space, recipient)),
      details: details && (await open(work, space, details)),
      files: await filesOfIn(work, { space, sending: id, files }),
    });
  return signedIn(work, sendings);
}

async function filesOfIn(
  work: Work,
  asked: {
    readonly space: Before["space"];
    readonly sending: SendingId;
    readonly files: readonly SealedPiece[];
  },
): Promise<SeenSending["files"]> {
  const found = [];
  for (const { id, name: sealed, sent } of asked.files) {
    if (sent?.sending !== asked.sending) continue;
    const name = await open(work, asked.space, sealed);
    if (name !== undefined) found.push({ id, name, as: sent.as });
  }
  return found;
}
