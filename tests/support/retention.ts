import { job } from "../../src/services/house/index.ts";
import { limitOf } from "../../src/modules/operation/domain/duration.ts";
import type { TestHouse } from "./house.ts";

/** Sweeps now what these lines keep for a time, as the night does: how many rows went. */
export async function sweep(app: TestHouse, ...names: readonly string[]): Promise<number> {
  const lines = app.modules
    .flatMap(({ retains }) => retains ?? [])
    .filter(({ name }) => names.includes(name));
  if (lines.length !== names.length) throw new Error(`not all of ${names.join(", ")} are known`);
  let gone = 0;
  for (const line of lines)
    gone += await app.transaction(job("apply-retention"), (work) =>
      line.sweep(work, limitOf(work.now, line.howLong)),
    );
  return gone;
}
