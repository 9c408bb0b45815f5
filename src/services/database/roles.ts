import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { keepSecret } from "./folder.ts";

/** How the house reaches its database. */
export interface Addresses {
  /** For the pages, the jobs and the commands: a role that owns nothing, where there are two. */
  readonly url: string;
  /** For who owns the tables: migrations, backups, restores. Absent: the same role does all. */
  readonly ownerUrl?: string | undefined;
}

/**
 * The roles of the embedded server (decision 0036). The superuser makes the two others and the base, and does
 * nothing else; the owner owns the tables; the runtime role owns nothing.
 */
export const ROLES = {
  superuser: "archipel_superuser",
  owner: "archipel",
  runtime: "archipel_runtime",
} as const;
export type RoleOfServer = keyof typeof ROLES;

/** Former versions know this one alone, for the superuser and for the owner: it stays the owner's. */
const FILES: Readonly<Record<RoleOfServer, string>> = {
  superuser: "postgres-superuser-password",
  owner: "postgres-password",
  runtime: "postgres-runtime-password",
};

/** One password a role, and the files that hold them. */
export interface Secrets {
  readonly passwords: Readonly<Record<RoleOfServer, string>>;
  readonly files: Readonly<Record<RoleOfServer, string>>;
}

/** The passwords of the embedded server, made where they are missing and kept before any role has them. */
export function keepPasswords(dataFolder: string): Secrets {
  const folder = join(dataFolder, "keys");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (role: RoleOfServer) => join(folder, FILES[role]);
  const passwordOf = (role: RoleOfServer) => {
    const file = fileOf(role);
    if (!existsSync(file)) keepSecret(file, randomBytes(24).toString("base64url"));
    return readFileSync(file, "utf8").trim();
  };
  return { passwords: ofEach(passwordOf), files: ofEach(fileOf) };
}

function ofEach(write: (role: RoleOfServer) => string): Readonly<Record<RoleOfServer, string>> {
  return { superuser: write("superuser"), owner: write("owner"), runtime: write("runtime") };
}
