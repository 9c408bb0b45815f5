import type { Child } from "hono/jsx";

import type { GivenBack } from "#basics/form";
import { type Circle, addressOf } from "../domain/circle.ts";
import { Page } from "#ui/page";
import { AsTyped } from "#ui/markdown";

import { texts } from "./texts.fr.ts";

export interface PartProps {
  readonly circle: Circle;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly back?: GivenBack | undefined;
  readonly children?: Child;
}

/** A page about one thing of a circle: the way back to it, a title, what it is. */
export function PartPage({ circle, title, lead, back, children }: PartProps) {
  return (
    <Page
      title={`${title}, ${circle.name}`}
      heading={title}
      lead={lead}
      back={back}
      noindex
      breadcrumb={[
        { label: texts.breadcrumb, at: "/cercles" },
        { label: circle.name, at: addressOf(circle) },
      ]}
    >
      {children}
    </Page>
  );
}

/** A refusal that no form of the page keeps. */
export function Refused({ back }: { readonly back: GivenBack }) {
  if (back.problem === undefined) return null;
  return (
    <p class="bilan" role="alert">
      {back.problem}
    </p>
  );
}

/** A charter, sentence by sentence. */
export function Charter({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div class="prose">
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** A text of several paragraphs, as it was typed. */
export function Paragraphs({ words }: { readonly words: string }) {
  return (
    <div class="prose">
      {words.split(/\n{2,}/).map((paragraph) => (
        <p>
          <AsTyped text={paragraph} />
        </p>
      ))}
    </div>
  );
}
