import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { NAME, nginxFile, recipeOfNginx, type Standing } from "./deployed.ts";

/** A proxy that stands, and the certificate that its visitors trust, when it speaks https. */
export interface Front extends Standing {
  readonly trusts?: string;
}

/** Whether nginx is on this machine, and what makes its certificate. */
export function hasNginx(): boolean {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/**
 * The real nginx on the shipped recipe: only its ports, its certificate and where the house listens are
 * another's. It listens on one address of this machine.
 */
export async function standNginx(at: {
  readonly port: number;
  readonly to: string;
}): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-nginx-"));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  makeCertificate(key, certificate);
  mkdirSync(join(folder, "t"));
  const file = join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, at, { key, certificate }));
  const child = spawn("nginx", ["-c", file, "-p", folder, "-e", join(folder, "error.log")], {
    stdio: "ignore",
  });
  const ended = new Promise((tell) => child.once("close", tell));
  const front = `https://127.0.0.1:${at.port}`;
  await untilOpen(at.port, () => child.exitCode === null, join(folder, "error.log"));
  return {
    at: front,
    trusts: readFileSync(certificate, "utf8"),
    close: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeCertificate(key: string, certificate: string): void {
  const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${NAME} -addext subjectAltName=DNS:${NAME}`;
  execFileSync("openssl", [...words.split(" "), "-keyout", key, "-out", certificate], {
    stdio: "ignore",
  });
}

function configuration(
  folder: string,
  { port, to }: { readonly port: number; readonly to: string },
  { key, certificate }: { readonly key: string; readonly certificate: string },
): string {
  const site = nginxFile()
    .replace(/^\tlisten \[::\]:.*\n/gm, "")
    .replace("listen 80;", `listen 127.0.0.2:${port};`)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`)
    .replace(/ssl_certificate \S+;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${key};`)
    .replace(`proxy_pass http://${recipeOfNginx().to};`, `proxy_pass http://${to};`);
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/t/${name};`,
  );
  return `daemon off;
master_process off;
pid ${folder}/pid;
events {}
http {
access_log off;
${folders.join("\n")}
${site}
}
`;
}

async function untilOpen(port: number, lives: () => boolean, log: string): Promise<void> {
  for (const since = performance.now(); ; await wait(50)) {
    if (await opens(port)) return;
    if (!lives() || performance.now() - since > 20_000)
      throw new Error(`nginx does not open:\n${readFileSync(log, "utf8")}`);
  }
}

async function opens(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.2:${port}/`, { redirect: "manual" });
    return answer.status === 301;
  } catch {
    return false;
  }
}
