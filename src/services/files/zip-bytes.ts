import { ZipFile } from "yazl";

/** A part of a file that is an archive inside, as `.docx` and `.odt` are. */
export interface PartOfZip {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** False: it stands as it is. */
  readonly isPacked?: boolean;
}

/**
 * A small zip archive, whole in memory: the same parts at the same time are the same bytes.
 *
 * @param at the time written beside each part.
 */
export async function zipBytes(
  parts: readonly PartOfZip[],
  at: Temporal.Instant,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const mtime = new Date(at.epochMilliseconds);
  for (const { name, bytes, isPacked } of parts)
    zip.addBuffer(Buffer.from(bytes), name, { mtime, compress: isPacked !== false });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
