import type { Child } from "hono/jsx";

export interface ThingProps {
  /** Who or what: a token before the words. */
  readonly sign?: Child;
  /** For when it is, in two or three words: « demain », « mardi, 20 h ». */
  readonly when?: string | undefined;
  /** It presses: the mark of what a sailor must notice. */
  readonly isNear?: boolean | undefined;
  /** What it is. */
  readonly says: Child;
  /** Of whom, of what, and what happens if nothing is done. */
  readonly about?: Child;
  /** Its one button, or a word. */
  readonly children?: Child;
}

/** One thing in a list (`.lignes`), one line: its sign or its day, its words, one button. On a phone the day and the button share a row. */
export function Thing({ sign, when, isNear, says, about, children }: ThingProps) {
  return (
    <li class={when === undefined ? "chose" : "chose avec"}>
      {sign}
      {when !== undefined && <span class={isNear === true ? "quand proche" : "quand"}>{when}</span>}
      <div>
        <p>
          <strong>{says}</strong>
        </p>
        {about !== undefined && about !== "" && <p class="petit doux">{about}</p>}
      </div>
      {children}
    </li>
  );
}

export interface FoldedProps {
  readonly title: string;
  /** What is in it, in a few words. */
  readonly says?: string | undefined;
  /** A heading of the page, to which an address with this anchor leads, closed as it is. */
  readonly id?: string | undefined;
  /** Something in it is to be mended, or was asked for. */
  readonly open?: boolean | undefined;
  readonly children?: Child;
}

/** A group that unfolds with a touch, and without a script. */
export function Folded({ title, says, id, open, children }: FoldedProps) {
  return (
    <details class="groupe" open={open === true}>
      <summary>
        {id === undefined ? (
          <span>
            {title} {says !== undefined && says !== "" && <small>{says}</small>}
          </span>
        ) : (
          <h2 class="h-petit" id={id}>
            {title} {says !== undefined && says !== "" && <small>{says}</small>}
          </h2>
        )}
      </summary>
      {children}
    </details>
  );
}
