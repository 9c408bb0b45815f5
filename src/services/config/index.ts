import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

import type { Config } from "./shape.ts";
import { readListen, readPort, readProxies } from "./network.ts";
import { ConfigProblem } from "./problem.ts";
export type { Config } from "./shape.ts";

export { bareEnvironment, houseEnvironment, npmEnvironment } from "./bare-environment.ts";
export { listensHere } from "./network.ts";
export { ConfigProblem } from "./problem.ts";
export { DEFAULT_PORT, isLocal, notePort, siteAsked, siteOf } from "./site.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; throws a `ConfigProblem` whose message is a sentence in French. */
export function readConfig(environment: Environment, projectFolder: string): Config {
  const value = (name: string) => {
    const text = environment[name]?.trim();
    return text === "" ? undefined : text;
  };
  return {
    projectFolder,
    databaseUrl: readDatabaseUrl("DATABASE_URL", value("DATABASE_URL")),
    databaseOwnerUrl: readOwnerUrl(value("DATABASE_OWNER_URL"), value("DATABASE_URL")),
    port: readPort(value("PORT")),
    listen: readListen(value("ARCHIPEL_LISTEN")),
    proxies: readProxies(value("ARCHIPEL_PROXY")),
    dataFolder: readFolder(value("ARCHIPEL_DATA"), projectFolder),
    publicUrl: readPublicUrl(value("ARCHIPEL_URL")),
    clock: readClock(value("ARCHIPEL_CLOCK")),
    masterKey: readKey(value("ARCHIPEL_KEY")),
    smtpUrl: readSmtpUrl(value("SMTP_URL")),
    mailFrom: readMailFrom(value("ARCHIPEL_MAIL_FROM")),
    mailBounces: readBounces(value("ARCHIPEL_MAIL_BOUNCES")),
    mailsAMinute: readPace(value("ARCHIPEL_MAILS_A_MINUTE")),
    dkimSelector: value("ARCHIPEL_DKIM_SELECTOR"),
    logLevel: readLevel(value("ARCHIPEL_LOG")),
    production: value("NODE_ENV") === "production",
    sourceUrl: readSourceUrl(value("ARCHIPEL_SOURCE_URL")),
  };
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function readDatabaseUrl(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = parseUrl(text);
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol) || !mayDecode(text)) {
    throw new ConfigProblem(
      `${name} n’est pas une adresse PostgreSQL. Écrivez par exemple postgres://nom:secret@machine:5432/archipel, ou retirez-la pour utiliser la base intégrée.`,
    );
  }
  return text;
}

function readOwnerUrl(text: string | undefined, served: string | undefined): string | undefined {
  if (text !== undefined && served === undefined)
    throw new ConfigProblem(
      "DATABASE_OWNER_URL est là sans DATABASE_URL. Donnez les deux : DATABASE_URL est le rôle qui sert les pages, DATABASE_OWNER_URL celui qui possède les tables ; ou retirez-la pour utiliser la base intégrée.",
    );
  return readDatabaseUrl("DATABASE_OWNER_URL", text);
}

function mayDecode(text: string): boolean {
  try {
    decodeURI(text);
    return true;
  } catch {
    return false;
  }
}

function readFolder(text: string | undefined, projectFolder: string): string {
  if (text !== undefined) {
    if (text.includes("\0"))
      throw new ConfigProblem("ARCHIPEL_DATA n’est pas le nom d’un dossier.");
    return isAbsolute(text) ? text : resolve(text);
  }
  // Releases stand side by side (« releases/<version> »), and keep one folder of data.
  const stays = projectFolder.replace(/\/releases\/[^/]+$/, "");
  const hash = createHash("sha256").update(stays).digest("hex").slice(0, 12);
  return process.getuid?.() === 0
    ? join("/var/lib/archipel", hash)
    : join(homedir(), ".local/share/archipel", hash);
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = parseUrl(text);
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== "/" ||
    url.search !== ""
  ) {
    throw new ConfigProblem(
      `ARCHIPEL_URL vaut « ${text} » : écrivez l’adresse publique seule, par exemple https://archipel.example.org.`,
    );
  }
  return url.origin;
}

function readSourceUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = parseUrl(text);
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new ConfigProblem(
      `ARCHIPEL_SOURCE_URL vaut « ${text} » : écrivez l’adresse où l’on trouve le code, par exemple https://code.example.org/archipel.`,
    );
  }
  return text;
}

function readClock(text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined) return undefined;
  const instant = instantOf(text);
  const year = instant?.toZonedDateTimeISO("Europe/Paris").year;
  if (instant === undefined || year === undefined || year < 2000 || year > 2100) {
    throw new ConfigProblem(
      `ARCHIPEL_CLOCK vaut « ${text} » : écrivez un jour comme 2021-03-01, ou un instant comme 2021-03-01T08:00:00Z, entre 2000 et 2100.`,
    );
  }
  return instant;
}

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      return Temporal.PlainDate.from(text)
        .toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "09:00" })
        .toInstant();
    }
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

function readKey(text: string | undefined): Uint8Array | undefined {
  if (text === undefined) return undefined;
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64");
  if (bytes.length !== 32 || !/^[\w+/-]+={0,2}$/.test(text)) {
    throw new ConfigProblem("ARCHIPEL_KEY doit contenir 32 octets, en base 64 ou en hexadécimal.");
  }
  return new Uint8Array(bytes);
}

function readSmtpUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = parseUrl(text);
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === "") {
    throw new ConfigProblem(
      "SMTP_URL n’est pas l’adresse d’un serveur de courriel. Écrivez par exemple smtp://nom:secret@mail.example.org:587.",
    );
  }
  return text;
}

/** « Nom <adresse> », or the address alone. */
function readMailFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)) {
    throw new ConfigProblem(
      `ARCHIPEL_MAIL_FROM vaut « ${text} » : écrivez l’adresse d’où partent les courriels, par exemple Archipel <bonjour@example.org>.`,
    );
  }
  return text;
}

function readBounces(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^[^\s<>@+]+@[^\s<>@]+$/.test(text)) {
    throw new ConfigProblem(
      `ARCHIPEL_MAIL_BOUNCES vaut « ${text} » : écrivez l’adresse où reviennent les courriels, sans « + », par exemple retours@example.org.`,
    );
  }
  return text;
}

/** Mails a minute when nothing is said: below what large mail hosts take for a flood. */
const PACE = 20;

function readPace(text: string | undefined): number {
  if (text === undefined) return PACE;
  const pace = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (pace < 1 || pace > 10_000) {
    throw new ConfigProblem(
      `ARCHIPEL_MAILS_A_MINUTE vaut « ${text} » : écrivez un nombre entre 1 et 10000, par exemple 20.`,
    );
  }
  return pace;
}

function readLevel(text: string | undefined): Config["logLevel"] {
  switch (text) {
    case undefined:
      return "info";
    case "debug":
    case "info":
    case "warn":
    case "error":
    case "silent":
      return text;
    default:
      throw new ConfigProblem(
        `ARCHIPEL_LOG vaut « ${text} » : écrivez debug, info, warn, error ou silent.`,
      );
  }
}
