import type { Child } from "hono/jsx";

import { type Circle, addressOf } from "../domain/circle.ts";
import { titleOf } from "#ui/form";
import { Page } from "#ui/page";

import { texts } from "./texts.fr.ts";

export interface PartProps {
  readonly circle: Circle;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
  readonly children?: Child;
}

/** A page about one thing of a circle: the way back to it, a title, what it is. */
export function PartPage({ circle, title, lead, children, ...form }: PartProps) {
  return (
    <Page
      title={titleOf(`${title}, ${circle.name}`, form)}
      noindex
      breadcrumb={[
        { label: texts.breadcrumb, at: "/cercles" },
        { label: circle.name, at: addressOf(circle) },
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          {lead !== undefined && <p class="chapo">{lead}</p>}
        </header>
        {children}
      </div>
    </Page>
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
        <p>{paragraph.split("\n").flatMap((line, i) => (i === 0 ? [line] : [<br />, line]))}</p>
      ))}
    </div>
  );
}
