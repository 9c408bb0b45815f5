import type { Child } from "hono/jsx";

import { useFrame } from "#ui/frame";

import { texts } from "./texts.fr.ts";

export interface LiveProps {
  /** Where the page listens: a path of the house that `answerStream` answers. */
  readonly at: string;
  /** The number of the last entry that the page shows, 0 when it shows none. */
  readonly after: number;
  /** What is told there, for who hears the page. */
  readonly label: string;
  /** The class of the list. */
  readonly list?: string | undefined;
  /** The entries that are there: each an `li`, drawn as the stream draws it. One of the same id takes the place of the first. */
  readonly children?: Child;
}

/**
 * A list that goes on by itself: what the stream gives is put at its end, or in place of what has the same id in the page.
 * Without scripts it says how to read on: by loading the page again.
 */
export function Live({ at, after, label, list, children }: LiveProps) {
  const { path, assets } = useFrame();
  const script = assets["live.js"];
  return (
    <div
      class="pile-s"
      data-live={at}
      data-after={after}
      data-lost={texts.lost}
      data-tour={texts.tour}
      data-fin={texts.fin}
    >
      <div role="log" aria-live="polite" aria-label={label}>
        <ol class={list} data-entries>
          {children}
        </ol>
      </div>
      <output class="anse" hidden />
      <p data-reload>
        <a href={path}>{texts.reload}</a>
      </p>
      {script !== undefined && <script type="module" src={script} />}
    </div>
  );
}
