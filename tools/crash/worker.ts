import { resolve } from "node:path";

import { z } from "zod";

import { openGroundOf } from "./ground.ts";
import { NAMES, scenarioOf } from "./run.ts";

const askedShape = z.object({
  house: z.string(),
  port: z.int(),
  point: z.object({ number: z.int(), seed: z.number(), folder: z.string() }),
});

const tell = (said: string | number) => process.send?.(said);

/** A process that is to be killed: says that it is ready, is told its point, works, and ends. */
export async function work(words: readonly string[]): Promise<void> {
  const [name, mailPort, folder = ""] = words;
  const known = NAMES.find((one) => one === name);
  if (known === undefined) throw new Error(`no work is called ${String(name)}`);
  const scenario = scenarioOf(known, { bySubject: new Map() });
  const asked = await new Promise<z.infer<typeof askedShape>>((come) => {
    process.once("message", (said) => come(askedShape.parse(said)));
    tell("ready");
  });
  const app = openGroundOf(scenario, {
    folder: resolve(folder),
    mailPort: Number(mailPort),
    ...asked,
  });
  await scenario.work(app, asked.point, tell);
  await app.close();
  process.exit(0);
}
