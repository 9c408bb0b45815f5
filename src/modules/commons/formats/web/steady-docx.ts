import { filesInZippedBytes, type PartOfZip, zipBytes } from "#services/files";

/** More than any part of what was just written. */
const MOST_OF_A_PART = 256 * 1024 * 1024;

/**
 * The same version as the same bytes, whenever it is asked for: the library draws the names of links by lot,
 * counts pictures over all documents and writes the hour of the writing.
 *
 * @param at when the version was kept.
 */
export async function steadyDocx(bytes: Uint8Array, at: Temporal.Instant): Promise<Uint8Array> {
  const links = new Map<string, string>();
  const nameOf = (drawn: string) => {
    const name = links.get(drawn) ?? `rIdL${links.size + 1}`;
    links.set(drawn, name);
    return name;
  };
  const hour = at.toString({ smallestUnit: "second" });
  const parts: PartOfZip[] = [];
  for (const { name, read } of (await filesInZippedBytes(bytes, "all")) ?? []) {
    const part = await read(MOST_OF_A_PART);
    if (typeof part === "string") throw new Error(`${name}, just written, is ${part}`);
    let pictures = 0;
    const steady = (words: string) =>
      words
        .replaceAll(/(?<=")rId[a-z0-9_-]{21}(?=")/g, nameOf)
        .replaceAll(/(?<=<wp:docPr id=")\d+/g, () => String(++pictures))
        .replaceAll(/(?<=<dcterms:(?:created|modified) [^<>]{1,60}>)[^<>]*/g, hour);
    const isXml = /\.(?:xml|rels)$/.test(name);
    parts.push({
      name,
      bytes: isXml ? Buffer.from(steady(Buffer.from(part).toString("utf8"))) : part,
    });
  }
  return await zipBytes(parts, at);
}
