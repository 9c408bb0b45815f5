import type { Child } from "hono/jsx";

export interface ThingProps {
  /** Who or what: a token before the words. */
  readonly sign?: Child;
  readonly title: Child;
  /** What is said beneath, small. */
  readonly says?: Child;
  /** Its button, or a word. */
  readonly children?: Child;
}

/** One thing of a list: what it is, and its button; on a phone the button goes below when there is no room. */
export function Thing({ sign, title, says, children }: ThingProps) {
  return (
    <li class="chose">
      {sign}
      <div>
        <p>{title}</p>
        {says !== undefined && <p class="petit doux">{says}</p>}
      </div>
      {children}
    </li>
  );
}
