import { dayOf, writeDate } from "#basics/dates";
import { Emblem } from "#ui/emblem";
import { Page } from "#ui/page";
import { QrCode } from "#ui/drawing/qr-code";

import type { PrintedCode } from "../actions/make-paper.ts";
import { addressOf, type Circle } from "../../domain/circle.ts";
import { spacedCode } from "../../domain/paper-code.ts";
import { posterTexts, slipTexts } from "./paper-texts.fr.ts";

interface PrintProps {
  readonly circle: Circle;
  /** « https://… », where the instance is reached. */
  readonly site: string;
}

/** An address as people type it: without what their browser adds by itself. */
function typedAs(site: string): string {
  return `${site.replace(/^https?:\/\//, "")}/billet`;
}

/** The poster: a page for a wall, A4, read from two metres. */
export function PosterPrint({
  circle,
  site,
  poster,
}: PrintProps & { readonly poster: PrintedCode }) {
  const { printed } = posterTexts;
  return (
    <Page
      title={printed.title(circle.name)}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[{ label: printed.back, at: `${addressOf(circle)}/affiche` }]}
    >
      <p class="a-l-ecran">{printed.print}</p>
      <article class="affiche">
        <Emblem id={circle.id} />
        <p class="affiche-venez">{printed.come}</p>
        <h1>{circle.name}</h1>
        <p class="gros">{circle.purpose}</p>
        <div class="affiche-code">
          <QrCode to={`${site}/billet/${poster.code}`} label={printed.label(circle.name)} />
          <div class="pile-s">
            <p>
              <strong>{printed.scan}</strong>
            </p>
            <p>
              {printed.or} <strong class="adresse">{typedAs(site)}</strong> {printed.code}{" "}
              <strong class="code-papier">{spacedCode(poster.code)}</strong>
            </p>
            <p class="petit">{printed.until(writeDate(dayOf(poster.endsAt)))}</p>
          </div>
        </div>
      </article>
    </Page>
  );
}

/** A sheet of slips to cut, twelve a page. */
export function SlipsPrint({
  circle,
  site,
  slips,
}: PrintProps & { readonly slips: readonly PrintedCode[] }) {
  const texts = slipTexts;
  return (
    <Page
      title={`${texts.printedTitle}, ${circle.name}`}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[{ label: texts.back, at: `${addressOf(circle)}/billets` }]}
    >
      <h1 class="a-l-ecran">{texts.printedTitle}</h1>
      <p class="a-l-ecran">{slips.length === 0 ? texts.printedNone : texts.printedHelp}</p>
      <ul class="billets">
        {slips.map(({ code, endsAt }) => (
          <li>
            <p>
              <strong>{circle.name}</strong>
            </p>
            <p>
              {texts.go} <strong class="adresse">{typedAs(site)}</strong>, {texts.type}
            </p>
            <p class="code-papier">{spacedCode(code)}</p>
            <p class="petit">{texts.once(writeDate(dayOf(endsAt)))}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
