/** What a child process may need of ours to run at all: where programs are. Nothing of what the house is told. */
const KEPT = ["PATH", "SystemRoot"] as const;

/**
 * The environment of a child process. It never inherits ours: whoever may look at it (`/proc/<pid>/environ`)
 * would read the key of the house and the password of the mail server there. What it needs is given by name.
 */
export function bareEnvironment(
  given: Readonly<Record<string, string | undefined>> = {},
): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(KEPT.map((name) => [name, process.env[name]]));
  return { ...kept, LC_ALL: "C", ...given };
}
