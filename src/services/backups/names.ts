/** How long files of keys are kept: afterwards, what was erased can be read nowhere. */
export const KEYS_KEPT_DAYS = 30;

/** What ends the name of a file that is encrypted. */
export const ENCRYPTED = ".age";

/** « archipel-2026-11-25-080000.tar », and « ….keys.tar » beside it; « .age » after both when they are encrypted. */
export function archiveName(at: Temporal.Instant): string {
  const stamp = at.round("second").toString().replace(/[:Z]/g, "").replace("T", "-");
  return `archipel-${stamp}.tar`;
}

export function keysNameOf(archive: string): string {
  return archive.replace(/\.tar(\.age)?$/, ".keys.tar$1");
}

/** When an archive was made, as its name says (to the second); undefined for any other file. */
export function momentOfArchive(name: string): Temporal.Instant | undefined {
  return momentOf(/^archipel-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.tar(?:\.age)?$/.exec(name));
}

/** The same for a file of keys. */
export function momentOfKeys(name: string): Temporal.Instant | undefined {
  return momentOf(
    /^archipel-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})\.keys\.tar(?:\.age)?$/.exec(name),
  );
}

function momentOf(found: RegExpExecArray | null): Temporal.Instant | undefined {
  if (found === null) return undefined;
  const [, day, hours, minutes, seconds] = found;
  try {
    return Temporal.Instant.from(`${day}T${hours}:${minutes}:${seconds}Z`);
  } catch {
    return undefined;
  }
}
