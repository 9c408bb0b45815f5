import type { Id } from "#basics/id";

import { readRow } from "../../sources/domain/csv/read-row.ts";
import type { Column } from "../../sources/domain/csv/columns.ts";
import type { ReadNotice } from "../../domain/notice.ts";

export type SignalId = Id<"Signal">;

/** What it may be, in the words of our own table. */
export const SIGNALLED_KINDS = ["appel a projets", "marche", "appel a candidatures"] as const;
export type SignalledKind = (typeof SIGNALLED_KINDS)[number];

/** What somebody types of a call that they saw elsewhere; all but the first three may be left empty. */
export interface SignalFields {
  readonly title: string;
  readonly body: string;
  /** Where it was published: without it nobody could check. */
  readonly url: string;
  readonly deadline?: string | undefined;
  /** A commune, a département or a region, as people write it. */
  readonly place?: string | undefined;
  readonly kind?: SignalledKind | undefined;
  readonly words?: string | undefined;
}

export type SignalState = "waiting" | "taken" | "declined";

/**
 * The notice that a signalled call makes: a row of our own table, read by the same reader. A call that
 * was only signalled is told as such, and gives way to any source that tells it (`twins/lead.ts`).
 */
export function noticeOfSignal(id: SignalId, fields: SignalFields): ReadNotice {
  const row: Partial<Record<Column, string>> = {
    identifiant: id,
    titre: fields.title,
    organisme: fields.body,
    lien: fields.url,
    ...(fields.deadline === undefined ? {} : { "date limite": fields.deadline }),
    ...(fields.place === undefined ? {} : { communes: fields.place }),
    ...(fields.kind === undefined ? {} : { type: fields.kind }),
    ...(fields.words === undefined ? {} : { description: fields.words }),
  };
  const read = readRow(JSON.stringify(row));
  return read.read ? { read: true, notice: { ...read.notice, source: "signalled" } } : read;
}
