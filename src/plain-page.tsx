import { Page } from "#ui/page";

import { texts } from "./texts.fr.ts";

/** A page with nothing but a few calm sentences, and the way back. */
export function PlainPage({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) {
  return (
    <Page title={title} noindex>
      <div class="pile">
        <h1>{title}</h1>
        {sentences.map((sentence) => (
          <p class="chapo">{sentence}</p>
        ))}
        <p>
          <a href="/">{texts.notFound.back}</a>
        </p>
      </div>
    </Page>
  );
}
