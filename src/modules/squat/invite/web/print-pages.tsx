import { Page } from "#ui/page";
import { QrCode } from "#ui/drawing/qr-code";
import { writePdf } from "#services/pdf";

import { letterWords as words } from "../actions/letters.fr.ts";
import type { MyLetter } from "../actions/my-invitations.ts";
import { doorOf } from "../actions/write-letters.ts";
import { spacedCode } from "../domain/letter.ts";
import { typedAs } from "./mine-pages.tsx";
import { letterTexts as texts, posterTexts } from "./texts.fr.ts";

interface PrintProps {
  readonly seen: MyLetter;
  /** « https://… », where the instance is reached. */
  readonly publicUrl: string;
}

const said = ({ by }: MyLetter) => [words.asks(by), words.what, words.free, words.no, words.open];

/** The letter, as a page to print. */
export function LetterPage({ seen, publicUrl }: PrintProps) {
  const at = `${publicUrl}${doorOf(seen.code)}`;
  return (
    <Page
      title={texts.title}
      heading={words.title(seen.name)}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[{ label: seen.name, at: `/squat/invitations/${seen.id}` }]}
    >
      <p class="a-l-ecran">{texts.print}</p>
      <article class="pile etroit">
        <p>{texts.greeting}</p>
        {said(seen).map((line) => (
          <p>{line}</p>
        ))}
        <p>{texts.scan}</p>
        <QrCode to={at} label={texts.label(seen.name)} />
        <p>
          <strong class="adresse">{typedAs(publicUrl, doorOf(spacedCode(seen.code)))}</strong>
        </p>
      </article>
    </Page>
  );
}

/** The same letter, as a file. */
export function letterPdf(
  projectFolder: string,
  { seen, publicUrl, at }: PrintProps & { readonly at: Temporal.Instant },
): Promise<Uint8Array> {
  const to = `${publicUrl}${doorOf(seen.code)}`;
  return writePdf(projectFolder, {
    title: words.title(seen.name),
    at,
    foot: texts.foot,
    parts: [
      { words: texts.greeting },
      ...said(seen).map((line) => ({ words: line })),
      { words: texts.scan },
      { code: { to, label: texts.label(seen.name) } },
      { words: typedAs(publicUrl, doorOf(spacedCode(seen.code))) },
    ],
  });
}

/** The poster: a page for a wall, read from two metres. It answers nothing for the structure but a description. */
export function PosterPage({ seen, publicUrl }: PrintProps) {
  const at = `${publicUrl}${doorOf(seen.poster)}`;
  return (
    <Page
      title={posterTexts.title}
      heading={seen.name}
      lead={posterTexts.come}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[{ label: seen.name, at: `/squat/invitations/${seen.id}` }]}
    >
      <p class="a-l-ecran">{posterTexts.print}</p>
      <article class="affiche">
        <p class="gros">{posterTexts.lead}</p>
        <div class="affiche-code">
          <QrCode to={at} label={posterTexts.label} />
          <div class="pile-s">
            <p>
              <strong>{posterTexts.scan}</strong>
            </p>
            <p>
              {posterTexts.or}{" "}
              <strong class="adresse">{typedAs(publicUrl, doorOf(spacedCode(seen.poster)))}</strong>
            </p>
          </div>
        </div>
      </article>
    </Page>
  );
}

/** The same poster, as a file to print or to give by hand. */
export function posterPdf(
  projectFolder: string,
  { seen, publicUrl, at }: PrintProps & { readonly at: Temporal.Instant },
): Promise<Uint8Array> {
  const to = `${publicUrl}${doorOf(seen.poster)}`;
  return writePdf(projectFolder, {
    title: `${seen.name} : ${posterTexts.come}`,
    at,
    foot: texts.foot,
    parts: [
      { words: posterTexts.lead },
      { words: posterTexts.scan },
      { code: { to, label: posterTexts.label } },
      { words: `${posterTexts.or} ${typedAs(publicUrl, doorOf(spacedCode(seen.poster)))}` },
    ],
  });
}
