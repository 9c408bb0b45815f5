import { plain } from "#basics/text";

/**
 * The lead and the text of a call, nothing said twice: a summary that is the beginning of the text is no lead above it, and a part
 * that says no more than the lead is left out below it.
 */
export function saidOnce<Part extends { readonly text: string }>({
  summary,
  sections,
}: {
  readonly summary: string;
  readonly sections: readonly Part[];
}): { readonly lead: string | undefined; readonly sections: readonly Part[] } {
  const lead = keyOf(summary);
  if (lead === "") return { lead: undefined, sections };
  const others = sections.filter(({ text }) => keyOf(text) !== lead);
  const isRepeated = others.some(({ text }) =>
    keyOf(text.slice(0, 2 * summary.length + 80)).startsWith(lead),
  );
  return { lead: isRepeated ? undefined : summary, sections: isRepeated ? sections : others };
}

/** Letters and figures alone: ends of lines, bullets, marks of a cut and apostrophes tell no two texts apart. */
function keyOf(text: string): string {
  return plain(text).replace(/[^a-z0-9]+/g, "");
}
