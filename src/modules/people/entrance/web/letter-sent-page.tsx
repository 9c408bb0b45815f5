import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";

import { WhereKept } from "./enter-page.tsx";
import { letterSentTexts as texts } from "./letter-sent-texts.fr.ts";

export interface LetterSentProps {
  /** Which button of the letter to touch, what is never done with the address, and when what was typed is forgotten. */
  readonly says: {
    readonly sentTitle: string;
    readonly sent: string;
    readonly sentMore: string;
    readonly sentNever?: string;
    readonly forget: string;
    readonly back: string;
  };
  readonly backTo: string;
  /** No mail leaves this instance yet: it is kept on the machine. */
  readonly mailsKept: boolean;
  readonly demonstration: boolean;
}

/** Once an address was typed that a letter must confirm: the same page whatever is known of it. */
export function LetterSentPage({ says, backTo, mailsKept, demonstration }: LetterSentProps) {
  return (
    <Page title={says.sentTitle} lead={says.sent} noindex narrow>
      <div class="pile">
        {mailsKept && (
          <p>
            {texts.kept} <WhereKept demonstration={demonstration} />
          </p>
        )}
        <p>
          {!mailsKept && `${texts.spam} `}
          {says.sentMore}
        </p>
        {says.sentNever !== undefined && <p>{says.sentNever}</p>}
        <p class="doux">{says.forget}</p>
        <p>
          <ButtonLink href={backTo} kind="clair">
            {says.back}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}
