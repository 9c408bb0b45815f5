import type { Typed } from "#services/forms";

/** A line that was typed, short enough to be kept; undefined when it is empty. */
export function wordOf(typed: Typed, name: string): string | undefined {
  const [first] = [typed[name] ?? ""].flat();
  const text = (first ?? "").replace(/\s+/g, " ").trim().slice(0, 200);
  return text === "" ? undefined : text;
}
