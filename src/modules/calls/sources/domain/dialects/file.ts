import { isPage } from "#basics/file-kind";

import { textOf } from "../../../domain/reading/bytes.ts";
import type { RawRecord, RefusedRecord } from "../records.ts";
import { recordsOf } from "../records.ts";
import type { Source } from "../../../domain/notice.ts";
import type { Dialect, NotAPage, SourceAnswer, SourceAsked, SourcePage } from "./dialect.ts";

function read({ mapping }: SourceAsked, { bytes }: SourceAnswer): SourcePage | NotAPage {
  const text = textOf(bytes);
  if (text.trim() === "") return { refused: "Le fichier est vide." };
  if (isPage(text))
    return { refused: "L’adresse mène à une page pour des personnes, pas à un fichier." };
  if (mapping !== undefined)
    return { records: recordsOf(mapping.source, "fichier", bytes, mapping) };
  // Our own table may come as JSON too: one object a row.
  const isJson = /^\s*[[{]/.test(text);
  return { records: isJson ? asTable(bytes) : recordsOf("csv", "fichier", bytes) };
}

function* asTable(bytes: Uint8Array): Iterable<RawRecord | RefusedRecord> {
  const source: Source = "csv";
  for (const record of recordsOf("table", "fichier", bytes)) yield { ...record, source };
}

/** A file at an address: a table or JSON, in our columns or by a mapping. Read again only when it changed. */
export const file: Dialect = {
  sourceOf: (mapping) => mapping?.source ?? "csv",
  mapping: "may",
  start: () => ({}),
  ask: ({ address }) => ({ url: address, conditional: true }),
  read: (of, _at, answer) => read(of, answer),
};

/** An RSS or Atom feed at an address, by a mapping. */
export const feed: Dialect = {
  ...file,
  sourceOf: (mapping) => mapping?.source ?? "feed",
  mapping: "must",
};
