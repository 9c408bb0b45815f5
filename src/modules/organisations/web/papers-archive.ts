import { Readable } from "node:stream";

import { ZipFile } from "yazl";

import { plain } from "#basics/text";
import type { Actor, App } from "#services/house";

import { openPaper, type SeenPapers } from "../actions/see-papers.ts";

/** « papiers-racines-du-roubion »: letters that every system reads. */
export function archiveNameOf({ organisation }: SeenPapers): string {
  const words = plain(`papiers ${organisation.name}`).replace(/[^a-z0-9]+/g, "-");
  return words.replace(/^-|-$/g, "").slice(0, 80);
}

/** The newest version of each paper, one file after the other: those of ten megabytes are never held together in memory. */
export function streamPapers(app: App, actor: Actor, seen: SeenPapers): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const mtime = new Date(app.clock.now().epochMilliseconds);
  const { number } = seen.organisation;
  const papers = seen.lines.flatMap((line) => line.papers);
  for (const [i, { id, title, current, file }] of papers.entries()) {
    if (file === undefined) continue;
    const ending = /\.[a-z0-9]+$/i.exec(file.name)?.[0] ?? "";
    zip.addReadStreamLazy(nameIn(i, title, ending), { mtime, compress: false }, (give) => {
      openPaper(app, actor, { number, paper: id, version: current.id }).then(
        (opened) => give(null, Readable.from([Buffer.from(opened?.bytes ?? [])])),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  }
  zip.end();
  const pieces = Readable.from(zip.outputStream)[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
}

/** « 02-statuts.pdf »: in their order, and no name that leads elsewhere. */
function nameIn(i: number, title: string, ending: string): string {
  const words = plain(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${String(i + 1).padStart(2, "0")}-${words}${ending}`;
}
