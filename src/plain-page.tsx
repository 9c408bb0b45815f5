import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";

import { texts } from "./texts.fr.ts";

/** A page with nothing but a few calm sentences, the way in where it may help, and the way back. */
export function PlainPage({
  title,
  sentences,
  enter,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Where one comes in, to be led to the page that was asked. */
  readonly enter?: string | undefined;
}) {
  return (
    <Page title={title} noindex>
      <div class="pile">
        <h1>{title}</h1>
        {enter !== undefined && (
          <>
            <p class="chapo">{texts.notFound.forYou}</p>
            <p>
              <ButtonLink pictogram="enter" href={enter}>
                {texts.notFound.enter}
              </ButtonLink>
            </p>
          </>
        )}
        {sentences.map((sentence) => (
          <p class={enter === undefined ? "chapo" : undefined}>{sentence}</p>
        ))}
        <p>
          <a href="/">{texts.notFound.back}</a>
        </p>
      </div>
    </Page>
  );
}

/** What was written in a form that could not be answered as usual, to be copied; and where to go on. */
export function WrittenPage({
  title,
  sentences: [first, ...others],
  written,
  on = { at: "/", words: texts.notFound.back },
}: {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly written: readonly string[];
  readonly on?: { readonly at: string; readonly words: string } | undefined;
}) {
  return (
    <Page title={title} noindex>
      <div class="pile-l">
        <h1>{title}</h1>
        <p class="chapo">{first}</p>
        {others.map((sentence) => (
          <p>{sentence}</p>
        ))}
        {written.map((text, i) => (
          <textarea
            readonly
            rows={6}
            aria-label={texts.unsent.textOf(i + 1, written.length)}
          >{`\n${text}`}</textarea>
        ))}
        <p>
          <a href={on.at}>{on.words}</a>
        </p>
      </div>
    </Page>
  );
}
