import type { Child } from "hono/jsx";

export interface PanelProps {
  /** Title of the panel, a heading of level 2. */
  readonly title?: Child;
  /** Id of the title, unique in the page: names the panel for ears. */
  readonly id?: string | undefined;
  /** A small title, in a narrow column. */
  readonly small?: boolean | undefined;
  readonly class?: string | undefined;
  readonly children?: Child;
}

/** What awaits the reader: **one** a page, the only land of the chart. */
export function Land(props: PanelProps) {
  return <Panel {...props} ground="terre" />;
}

/** A fact to keep in view. */
export function Cove(props: PanelProps) {
  return <Panel {...props} ground="anse" />;
}

/** An invitation. */
export function Inlet(props: PanelProps) {
  return <Panel {...props} ground="bras" />;
}

/** A part of a page with its title, and no box. */
export function Section(props: PanelProps) {
  return <Panel {...props} ground={undefined} />;
}

type GroundProps = PanelProps & { readonly ground: "terre" | "anse" | "bras" | undefined };

function Panel({ title, id, small, ground, children, class: layout = "pile" }: GroundProps) {
  const named = title !== undefined && id !== undefined;
  return (
    <section
      class={ground === undefined ? layout : `${ground} ${layout}`}
      aria-labelledby={named ? id : undefined}
    >
      {title !== undefined && (
        <h2 id={id} class={small === true ? "h-petit" : undefined}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}

/**
 * What was said just now, before all else. On a telephone it fills a screen of its own: a slow line invites a second tap at the
 * same point, and what acts at once must not come under it. Ways may stand in it, buttons follow it.
 */
export function Said({
  says,
  on,
  children,
}: {
  readonly says: string;
  /** The same page, once it is read. */
  readonly on: { readonly at: string; readonly words: string };
  readonly children?: Child;
}) {
  return (
    <div class="pile-s dit">
      <output>
        <strong>{says}</strong>
      </output>
      {children}
      <p>
        <a href={on.at} data-reste="">
          {on.words}
        </a>
      </p>
    </div>
  );
}

/** Why something is here, in a sentence: an answer of the house always gives its reason. */
export function Reason({ children }: { readonly children: Child }) {
  return <p class="raison">{children}</p>;
}
