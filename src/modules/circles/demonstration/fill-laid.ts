import { demonstrationPeople } from "#rules/people";
import { type App, person } from "#services/house";
import { streamZip } from "#services/files";

import { layArchive } from "../bring/actions/lay-archive.ts";
import { demonstrationArchive } from "../data/demonstration-archive.ts";
import { FORMAT, VERSION } from "../life/domain/archive-format.ts";
import { DATA } from "../life/actions/read-archive.ts";

/** A circle of another instance waits for who will bring it here: she reads over what it would give. */
export async function fillLaid(app: App): Promise<void> {
  const now = app.clock.now();
  const ago = (days: number) =>
    now
      .subtract({ hours: 24 * days })
      .round("second")
      .toString();
  const held = JSON.stringify({ format: FORMAT, version: VERSION, ...demonstrationArchive(ago) });
  const zip = streamZip([{ name: DATA, holds: held }], now);
  const from = new Uint8Array(await new Response(zip).arrayBuffer());
  const by = person(demonstrationPeople.roseline.id);
  const told = await layArchive(app, by, { from, most: "page" });
  if (!told.done) throw new Error(`the demonstration could not: ${told.refusal}`);
}
