import { readFileSync, readdirSync } from "node:fs";

/** The most memory that a process ever held, in megabytes; undefined where there is no /proc, or when it ended. */
export function peakOf(pid: number): number | undefined {
  return kilobytes(`/proc/${pid}/status`, /^VmHWM:\s+(\d+)/m);
}

/** Its share of memory now, in megabytes: pages shared by several are divided among them (PSS). */
export function shareOf(pid: number): number | undefined {
  return kilobytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m);
}

/** Its memory now, in megabytes, pages shared with others counted whole (RSS). */
export function residentOf(pid: number): number | undefined {
  return kilobytes(`/proc/${pid}/status`, /^VmRSS:\s+(\d+)/m);
}

/** A process and all those that it began, and that these began. */
export function familyOf(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(`/proc/${name}/stat`);
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const family = [pid];
  for (const one of family) {
    for (const [child, parent] of parents) if (parent === one) family.push(child);
  }
  return family;
}

function parentOf(file: string): number | undefined {
  // « pid (name) state parent »: the name may hold anything, also brackets.
  const parent = /\) \S (\d+)/.exec(read(file))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function kilobytes(file: string, line: RegExp): number | undefined {
  const found = line.exec(read(file))?.[1];
  return found === undefined ? undefined : Number(found) / 1_024;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
