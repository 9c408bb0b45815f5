import type { Actor, App } from "#services/house";

import { keepPictures } from "../../actions/pictures.ts";
import { pictureAt } from "../../domain/picture.ts";
import { pictureIn, plainly, withPictures } from "../domain/pictures.ts";
import { drawnOf } from "./drawn.ts";
import { type Lost, MOST, type ReadDocument } from "./read.ts";

/** What was read of a file, its pictures by the address that the house gave to each. */
export type ReadOver = Omit<ReadDocument, "pictures">;

/**
 * Draws again the pictures of what somebody brought, one after the other and so many of one file, and keeps them with
 * who brings them until a document is begun. One that does not come leaves its words, and is said.
 */
export async function keepBrought(
  app: App,
  actor: Actor,
  documents: readonly ReadDocument[],
): Promise<readonly ReadOver[]> {
  const all: ReadOver[] = [];
  let left: number = MOST.drawn;
  for (const one of documents) {
    const few = one.pictures.slice(0, left);
    left -= few.length;
    all.push(await keepOne(app, actor, { ...one, pictures: few }, one.pictures.length));
  }
  return all;
}

async function keepOne(
  app: App,
  actor: Actor,
  { title, contents, pictures, lost }: ReadDocument,
  found: number,
): Promise<ReadOver> {
  if (contents.kind === "table" || found === 0) return { title, contents, lost };
  const { drawn, broken } = await drawnOf(pictures);
  const named = drawn.map((one) => ({ ...one, name: one.name.split("/").at(-1) ?? "" }));
  const told = await keepPictures(app, actor, named);
  const kept = new Map(drawn.map(({ name }, at) => [name, told.done ? told.value[at] : undefined]));
  const markdown = withPictures(contents.markdown, ({ name, says }) => {
    const id = kept.get(name);
    return id === undefined ? plainly(says) : pictureIn(pictureAt(id), says);
  });
  const more: Lost[] = [
    ...(broken.length > 0 ? (["broken-pictures"] as const) : []),
    ...(found > pictures.length ? (["too-many-pictures"] as const) : []),
    ...([...kept.values()].includes(undefined) ? (["no-room-for-pictures"] as const) : []),
  ];
  return { title, contents: { kind: "text", markdown }, lost: [...new Set([...lost, ...more])] };
}
