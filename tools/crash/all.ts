import { type Asked, crash, NAMES } from "./run.ts";

export { work } from "./worker.ts";

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** Tries the points that were asked for, and says what was found; answers the exit code. */
export async function runCrash({
  name,
  ...asked
}: Omit<Asked, "name" | "say"> & { readonly name: string | undefined }): Promise<number> {
  const known = NAMES.find((one) => one === name);
  if (known === undefined) {
    say(`npm run crash -- <${NAMES.join("|")}> [--points 1000] [--seed 1]`);
    return 1;
  }
  leaveTheDead();
  const begun = performance.now();
  const { cuts, wrong, seen } = await crash({ ...asked, name: known, say });
  say(
    [
      `${known}: ${asked.points} points`,
      `cut ${cuts.cut} times by its connections, ${cuts.kill} by SIGKILL, ${cuts.postgres} by SIGKILL of PostgreSQL`,
      `${wrong.length} wrong`,
      ...(seen === "" ? [] : [seen]),
      `${Math.round((performance.now() - begun) / 1000)} s`,
    ].join("; "),
  );
  return wrong.length === 0 ? 0 : 1;
}

/** What was cut in this process goes on a moment, on connections that are gone: nobody waits for its end. */
function leaveTheDead(): void {
  process.on("unhandledRejection", () => undefined);
  // oxlint-disable-next-line no-console -- the queue traces there what it could not do
  console.trace = () => undefined;
}
