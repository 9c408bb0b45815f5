/** What a child process may need of ours to run at all: where programs are. Nothing of what the house is told. */
const KEPT = ["PATH", "SystemRoot", "TMPDIR"] as const;

/**
 * The environment of a child process. It never inherits ours: whoever may look at it (`/proc/<pid>/environ`)
 * would read the key of the house and the password of the mail server there. What it needs is given by name.
 */
export function bareEnvironment(
  given: Readonly<Record<string, string | undefined>> = {},
): NodeJS.ProcessEnv {
  return { ...pick((name) => KEPT.some((kept) => kept === name)), LC_ALL: "C", ...given };
}

/** What npm may need beside: its own settings, and the way out through a proxy. */
export function npmEnvironment(): NodeJS.ProcessEnv {
  const wanted =
    /^(HOME|npm_config_.*|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))$/i;
  return bareEnvironment(pick((name) => wanted.test(name)));
}

/** What the house itself reads (`readConfig`), for another release that is tried as it will live. */
export function houseEnvironment(): NodeJS.ProcessEnv {
  const wanted =
    /^(HOME|LANG|TZ|NODE_ENV|NODE_EXTRA_CA_CERTS|PORT|SMTP_URL|DATABASE_.*|ARCHIPEL_.*)$/;
  return bareEnvironment(pick((name) => wanted.test(name)));
}

function pick(wanted: (name: string) => boolean): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => wanted(name)));
}
