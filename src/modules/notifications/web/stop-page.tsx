import { Button, ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";

import type { StopSeen } from "../actions/stop-mails.ts";
import { texts } from "./texts.fr.ts";

export interface StopPageProps {
  readonly seen: StopSeen;
  /** The address of this page: the button posts there. */
  readonly at: string;
}

/** What a link of a mail stops: one sentence and one button, or that it is done. */
export function StopPage({ seen, at }: StopPageProps) {
  const { title, says, button } = wordsOf(seen);
  return (
    <Page title={title} noindex>
      <div class="pile-l etroit">
        <h1>{title}</h1>
        <p class="chapo">{says}</p>
        {button === undefined ? (
          <p>
            <ButtonLink kind="clair" href="/moi/courriels">
              {texts.stop.toMails}
            </ButtonLink>
          </p>
        ) : (
          <Form action={at}>
            <div class="rang">
              <Button large>{button}</Button>
            </div>
          </Form>
        )}
      </div>
    </Page>
  );
}

function wordsOf(seen: StopSeen) {
  if (seen.what === "source") {
    return seen.title === undefined
      ? { title: texts.stop.oneDone, says: texts.stop.oneDoneHelp, button: undefined }
      : {
          title: texts.stop.oneTitle,
          says: texts.stop.one(seen.title),
          button: texts.stop.oneButton,
        };
  }
  return seen.stopped || seen.address === undefined
    ? { title: texts.stop.allDone, says: texts.stop.allDoneHelp, button: undefined }
    : {
        title: texts.stop.allTitle,
        says: texts.stop.all(seen.address),
        button: texts.stop.allButton,
      };
}
