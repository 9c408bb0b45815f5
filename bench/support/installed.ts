import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { freePort } from "../../src/services/database/embedded.ts";

/** A copy of the project as it is just after its install: nothing is built, and nobody else changes it. */
export function installedIn(folder: string): string {
  const project = join(folder, "project");
  mkdirSync(project);
  for (const name of ["src", "tools", "docs", "package.json", "vite.config.ts", "LICENSE"]) {
    cpSync(name, join(project, name), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  return project;
}

/** A house that serves, in a process of its own, as `npm start` does. */
export interface Serving {
  readonly at: string;
  readonly pid: number;
  /** Seconds until its front page answered. */
  readonly seconds: number;
  readonly stop: () => Promise<void>;
}

export async function serveHouse(project: string, data: string): Promise<Serving> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ["src/main.ts", "serve"], {
    cwd: project,
    env: { ...process.env, ARCHIPEL_DATA: data, PORT: String(port), DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const at = `http://localhost:${port}`;
  try {
    await answered(child, at);
  } catch (error) {
    await stopped(child);
    throw error;
  }
  const seconds = (performance.now() - began) / 1_000;
  return { at, pid: child.pid ?? 0, seconds, stop: () => stopped(child) };
}

async function answered(child: ChildProcess, at: string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${at}/`).catch(() => undefined);
    if (answer?.status === 200 && (await answer.text()).includes("</html>")) return;
    await wait(20);
  }
  throw new Error(`the house ended with ${child.exitCode} before it answered`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((tell) => child.once("exit", tell));
  child.kill("SIGTERM");
  await ended;
}

/** Comes in as this person whom the demonstration offers, by default the first, by its form; answers the cookies. */
export async function comeIn(at: string, who = ""): Promise<string> {
  const page = await fetch(`${at}/demonstration/entrer`);
  const html = await page.text();
  const forms = html.match(/<form[^>]*action="\/demonstration\/entrer"[^]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(`value="${who}`)) ?? "";
  const fields = [...form.matchAll(/<input[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? "",
    /value="([^"]*)"/.exec(input)?.[1] ?? "",
  ]);
  const given = cookiesOf(page);
  const answer = await fetch(`${at}/demonstration/entrer`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: given, origin: at },
    body: new URLSearchParams(fields.map(([name = "", value = ""]) => [name, value])),
  });
  const cookies = cookiesOf(answer);
  if (answer.status !== 303 || cookies === "") throw new Error("nobody could come in");
  return cookies;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .flatMap((line) => (/^[^=]+=;/.test(line) ? [] : [line.split(";")[0] ?? ""]))
    .join("; ");
}
