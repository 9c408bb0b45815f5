import type { Step } from "./method.ts";

const DURATION = /^(?:(\d{1,2}) ?h ?(\d{1,2})?|(\d{1,4}) ?min)$/;

/** « 45 min », « 1 h », « 1 h 30 », in minutes; undefined for what is no duration, or none. */
export function readDuration(typed: string): number | undefined {
  const found = DURATION.exec(typed.replace(/\s+/g, " ").trim().toLowerCase());
  if (found === null) return undefined;
  const [, hours, and, alone] = found;
  const minutes = alone === undefined ? Number(hours) * 60 + Number(and ?? 0) : Number(alone);
  return minutes > 0 ? minutes : undefined;
}

/** « 45 min », « 1 h », « 1 h 30 ». */
export function writeDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")}`;
}

const ISO = /^PT(?:(\d{1,2})H)?(?:(\d{1,4})M)?$/;

/** A duration of hours and minutes (ISO 8601), in minutes; undefined for any other. */
export function readIso(text: string): number | undefined {
  const found = ISO.exec(text);
  const minutes = found && Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
  return minutes === null || minutes === 0 ? undefined : minutes;
}

/** In minutes (ISO 8601): « PT75M ». */
export const writeIso = (minutes: number) => `PT${minutes}M`;

/** « 10 min : raconter | une feuille »; undefined for a line that is no step. */
export function readStep(line: string): Step | undefined {
  const colon = line.indexOf(":");
  const minutes = colon === -1 ? undefined : readDuration(line.slice(0, colon));
  const rest = line.slice(colon + 1);
  const bar = rest.indexOf("|");
  const title = (bar === -1 ? rest : rest.slice(0, bar)).trim();
  if (minutes === undefined || title === "") return undefined;
  return { minutes, title, material: bar === -1 ? undefined : rest.slice(bar + 1).trim() };
}

/** The steps that were typed, one a line; or the first line that is none. */
export function readSteps(
  typed: string,
): { readonly steps: readonly Step[] } | { readonly wrong: string } {
  const steps: Step[] = [];
  for (const line of typedLines(typed)) {
    const step = readStep(line);
    if (step === undefined) return { wrong: line };
    steps.push(step);
  }
  return { steps };
}

export function writeStep({ minutes, title, material }: Step): string {
  const said = `${writeDuration(minutes)} : ${title}`;
  return material === undefined ? said : `${said} | ${material}`;
}

/** What was typed, one a line, without empty ones nor the dashes that people put before. */
export function typedLines(typed: string): readonly string[] {
  return typed
    .split("\n")
    .map((line) => line.replace(/^\s*[-•*] /, "").trim())
    .filter((line) => line !== "");
}
