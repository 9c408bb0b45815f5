import { Press } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenLetter } from "../actions/print-letter.ts";
import { OPERATOR_TRAIL } from "./operator-claims-page.tsx";
import { decideTexts, letterTexts as words } from "./operator-claims-texts.fr.ts";

/** The letter for the registered seat, on one sheet: only the address and the words are printed. */
export function LetterPage({ at, letter }: { readonly at: string; readonly letter: SeenLetter }) {
  const title = words.title(letter.organisation.name);
  return (
    <Page title={title} noindex breadcrumb={[...OPERATOR_TRAIL, { label: words.back, at }]}>
      <div class="pile-l etroit">
        <header class="pile-s a-l-ecran">
          <h1>{title}</h1>
          <p class="chapo">{words.how}</p>
        </header>
        <address>
          {letter.to.split("\n").map((line) => (
            <>
              {line}
              <br />
            </>
          ))}
        </address>
        <div class="pile">
          {letter.lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        <div class="a-l-ecran">
          {letter.postedAt === undefined && (
            <Press action={`${at}/lettre/postee`}>{decideTexts.posted}</Press>
          )}
        </div>
      </div>
    </Page>
  );
}
