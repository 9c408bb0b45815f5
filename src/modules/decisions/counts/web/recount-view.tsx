import { Section } from "#ui/panel";

import type { Counted } from "../../domain/methods/any-count.ts";
import { factsOf, recountTexts as texts } from "./recount-texts.fr.ts";
import { CountResult } from "./result-view.tsx";

export interface RecountViewProps extends Counted {
  /** Undefined for a file of elsewhere. */
  readonly proof: { readonly hash: string; readonly seal: string } | undefined;
  /** Where it was counted. */
  readonly where: string;
}

/** A count that was done again: written by the server, and by the script of its page in a browser. */
export function RecountView({ file, summary, outcome, proof, where }: RecountViewProps) {
  return (
    <div class="pile-l">
      <Section title={file.question} id="resultat">
        <p class="petit">
          {factsOf(file).join(" ")} {where}
        </p>
        <CountResult
          method={file.method}
          options={file.options}
          summary={summary}
          outcome={outcome}
        />
      </Section>
      <Section title={texts.proof} id="preuve">
        {proof === undefined ? (
          <p>{texts.noSeal}</p>
        ) : (
          <>
            <p>{texts.sealHelp}</p>
            <p>
              {texts.seal} : <code>{proof.seal}</code>
            </p>
            <p class="petit">
              {texts.hash} : <code>{proof.hash}</code>
            </p>
          </>
        )}
      </Section>
    </div>
  );
}
