import { beforeAll } from "vitest";
import { ZipFile } from "yazl";
import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { filesInZippedBytes } from "#services/files";
import { job, person, type PersonId } from "#services/house";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { demonstrationCircles as circles } from "../../data/demonstration-circles.ts";
import type { CircleId } from "../../domain/circle.ts";
import { DATA, readArchive } from "../../life/actions/read-archive.ts";
import { openArchived, takeAwayCircle } from "../../life/actions/take-away-circle.ts";
import type { CircleData } from "../../life/domain/archive-format.ts";
import { streamArchive } from "../../life/web/archive-file.tsx";
import { bringCircle } from "./bring-circle.ts";
import { layArchive } from "./lay-archive.ts";

/** Where circles are taken away, where they are brought, and the archive of one of them. */
export let from: TestHouse;
export let to: TestHouse;
export let taken: Buffer;

export async function takenAs(who: string, circle: string): Promise<Buffer> {
  const browser = await browserAs(from, who);
  return Buffer.from((await browser.get(`/cercles/${circle}/archive/dossier`)).bytes);
}

export const somebody = (name: string): Promise<PersonId> =>
  to.transaction(job("test"), (work) => makePersonIn(work, { name }));

/** The same archive with other data, as another archive is. */
export async function changed(change: (data: CircleData & Record<string, unknown>) => unknown) {
  const zip = new ZipFile();
  for (const one of (await filesInZippedBytes(taken)) ?? []) {
    const bytes = await one.read(50_000_000);
    if (typeof bytes === "string") throw new Error(bytes);
    const kept =
      one.name === DATA
        ? Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(bytes).toString("utf8")))))
        : Buffer.from(bytes);
    zip.addBuffer(kept, one.name);
  }
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}

/** An archive that nobody brought yet. */
export const anotherOne = () => changed((data) => ({ ...data, instance: `Autre ${newId()}` }));

export async function laidAs(who: PersonId, bytes: Uint8Array) {
  const told = await layArchive(to, person(who), { from: bytes, most: "page" });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

export async function broughtAs(who: PersonId, bytes: Uint8Array, me?: number): Promise<CircleId> {
  const draft = await laidAs(who, bytes);
  const told = await bringCircle(to, person(who), { draft, me });
  if (!told.done || told.value.is === "of-others") throw new Error("not brought");
  return told.value.circle.id;
}

export async function takenAgain(who: PersonId, circle: CircleId) {
  const whole = await takeAwayCircle(to, person(who), { circle });
  if (whole === undefined) throw new Error("not given");
  const open = (file: string) => openArchived(to, person(who), { circle, file });
  const stream = await streamArchive(whole, "Là-bas", open);
  const told = await readArchive(new Uint8Array(await new Response(stream).arrayBuffer()));
  if (!told.done) throw new Error(told.refusal);
  return told.value.data;
}

/** Both houses of one file. */
export function betweenTwoHouses(): void {
  beforeAll(async () => {
    from = await filledHouse();
    to = await testHouse();
    taken = await takenAs("Inès", circles.gardens.id);
  }, 180_000);
}
