import { spawn } from "node:child_process";

export interface Apart {
  /** What Node.js is given: its permissions and limits, the script and what it reads. */
  readonly words: readonly string[];
  /** All of its environment: nothing of ours. */
  readonly env?: Readonly<Record<string, string>>;
  readonly mostSeconds: number;
  /** The largest answer, in bytes. */
  readonly mostAnswer: number;
}

/**
 * Gives what somebody sent to a process of its own, and answers what it says: what crashes there, takes too long or says
 * too much ends alone, and answers undefined.
 */
export function runApart(
  bytes: Uint8Array,
  { words, env = {}, mostSeconds, mostAnswer }: Apart,
): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      env,
      stdio: ["pipe", "pipe", "ignore"],
      timeout: mostSeconds * 1_000,
      killSignal: "SIGKILL",
    });
    const parts: Buffer[] = [];
    let length = 0;
    child.stdout.on("data", (part: Buffer) => {
      length += part.length;
      if (length > mostAnswer) child.kill("SIGKILL");
      else parts.push(part);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 ? Buffer.concat(parts) : undefined));
    // It may have gone before it read all: its end says so.
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
  });
}
