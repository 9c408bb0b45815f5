import { Readable } from "node:stream";

import { ZipFile } from "yazl";

import { plain } from "#basics/text";

/** A file of an archive: what it holds, or how to open it when its turn comes. */
export interface Zipped {
  /** Its path in the archive, made of names that `fileName` wrote. */
  readonly name: string;
  /** Text is compressed. What is opened is not, one file at a time in memory; undefined: an empty file. */
  readonly holds: string | (() => Promise<Uint8Array | undefined>);
}

/**
 * A zip archive, made as it is read. When a file cannot be opened the stream breaks, so that nobody
 * takes half an archive for a whole one; it is broken off when its reader goes away.
 *
 * @param at the time written beside each file.
 */
export function streamZip(
  files: readonly Zipped[],
  at: Temporal.Instant,
): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const made = Readable.from(zip.outputStream);
  zip.on("error", (error: Error) => made.destroy(error));
  const mtime = new Date(at.epochMilliseconds);
  for (const { name, holds } of files) {
    if (typeof holds === "string") zip.addBuffer(Buffer.from(holds), name, { mtime });
    else
      zip.addReadStreamLazy(name, { mtime, compress: false }, (give) => {
        holds().then(
          (bytes) => give(null, Readable.from([Buffer.from(bytes ?? [])])),
          (error: unknown) => give(error, Readable.from([])),
        );
      });
  }
  zip.end();
  const pieces = made[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: () => {
      made.destroy();
    },
  });
}

/** « Qui a vu ce qui est à vous » becomes « qui-a-vu-ce-qui-est-a-vous »: letters that every system reads. */
export function fileName(title: string, most = 80): string {
  return plain(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, most);
}
