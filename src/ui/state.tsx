import type { Child } from "hono/jsx";

export interface StateProps {
  /** "va": done, free, covered. "presse": your turn, urgent. "attend": waits for someone. Without: plain. */
  readonly tone?: "va" | "presse" | "attend" | undefined;
  readonly children: Child;
}

/** A state in two or three words. The colour only repeats them. */
export function State({ tone, children }: StateProps) {
  return <span class={tone === undefined ? "mot" : `mot ${tone}`}>{children}</span>;
}

/**
 * Small facts above a title or in a list, separated by dots: kind, place, state. Each child is one. A space stands between
 * them: without the sheet that draws the dots, words must not run into each other.
 */
export function Above({ facts }: { readonly facts: readonly Child[] }) {
  return (
    <p class="sur">
      {facts.map((fact, at) => (
        <>
          {at > 0 && " "}
          <span>{fact}</span>
        </>
      ))}
    </p>
  );
}
