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

/** What was written in a form that could not be sent: its session ended meanwhile, most often. */
export function UnsentPage({
  written,
  isIn,
}: {
  readonly written: readonly string[];
  readonly isIn: boolean;
}) {
  const { title, ended, copy, textOf, enter } = texts.unsent;
  return (
    <Page title={title} noindex>
      <div class="pile-l">
        <h1>{title}</h1>
        <p class="chapo">{ended}</p>
        <p>{copy}</p>
        {written.map((text, i) => (
          <textarea readonly rows={6} aria-label={textOf(i + 1, written.length)}>
            {`\n${text}`}
          </textarea>
        ))}
        <p>{isIn ? <a href="/">{texts.notFound.back}</a> : <a href="/entrer">{enter}</a>}</p>
      </div>
    </Page>
  );
}
