/** A job of the ROME, the French list of jobs: « D1106 », its name, and the others under which it is known. */
export interface Job {
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** Whether a text has the shape of a code of the ROME. */
export function isRome(text: string): boolean {
  return /^[A-N]\d{4}$/.test(text);
}

/** Writes the file of jobs, in the order of their codes, so that a new version shows what changed. */
export function writeJobs(jobs: readonly Job[]): string {
  const lines = jobs
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ code, name, otherNames }) => [code, name, ...otherNames.toSorted()].join("\t"));
  return [...lines, ""].join("\n");
}

/** Reads the file of jobs; throws on a line that it cannot be sure of, since the file is the house's own. */
export function readJobs(text: string): readonly Job[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [code = "", name = "", ...otherNames] = line.split("\t");
      if (!isRome(code) || name === "") throw new Error(`not a line of the ROME: ${line}`);
      return { code, name, otherNames };
    });
}
